import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { Store } from '../store/store.ts';
import type { ExportFormat } from './export-format.ts';

/**
 * Reads a written format back and compares every quote with the raw text in the project.
 *
 * @returns how many quotes were compared
 * @throws JiaoyueError `export_mismatch` naming the first difference
 */
export async function checkExport(
  store: Store,
  format: ExportFormat,
  folder: string,
  expected: { documents: number; measures: number },
): Promise<number> {
  let quotes = 0;
  let text: { id: string; raw: string | undefined } = { id: '', raw: undefined };
  const counts = await format.readBack(folder, ({ documentId, start, end, rawQuote }) => {
    // Files are in the order of pages, so one text at a time is enough.
    if (text.id !== documentId) text = { id: documentId, raw: store.documents.text(documentId) };
    const found = text.raw?.slice(start, end);
    if (found !== rawQuote)
      throw new JiaoyueError('export_mismatch', `${format.id}: the quote at ${start}–${end} of ${documentId} differs`, {
        format: format.id,
        documentId,
        start,
        end,
        expected: found ?? null,
        found: rawQuote,
      });
    quotes++;
  });
  if (counts.documents !== expected.documents || counts.measures !== expected.measures)
    throw new JiaoyueError('export_mismatch', `${format.id}: the files hold other counts than were written`, {
      format: format.id,
      expected,
      found: counts,
    });
  return quotes;
}
