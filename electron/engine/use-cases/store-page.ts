import { createHash, randomUUID } from 'node:crypto';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import type { PageFile } from '../import/read-page.ts';
import { projectDocument } from '../store/projections.ts';

/** A page that was read, with what the library calls it and where it came from. */
export interface NamedPage extends PageFile {
  name: string;
  origin: string;
}

/**
 * Analyses and stores one page; nothing of it is stored unless all of it is. A page whose bytes or text a document has
 * already gives that document.
 *
 * @throws JiaoyueError `file_empty`, `pipeline_failed`, `read_only`, `disk_full`
 */
export async function storePage(
  context: EngineContext,
  page: NamedPage,
): Promise<{ documentId: string; created: boolean }> {
  const { store, pipeline } = context;
  const { id, name, origin, format, encoding, source, bytes } = page;
  const sameBytes = store.documents.duplicateOf(id, '');
  if (sameBytes) return { documentId: sameBytes, created: false };
  const { text, analysis } = await pipeline.analyse(format === 'html' ? { html: source } : { text: source });
  if (text.trim() === '') throw new JiaoyueError('file_empty', 'the page shows no text');
  const textSha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const sameText = store.documents.duplicateOf(id, textSha256);
  if (sameText) return { documentId: sameText, created: false };
  store.write(() => {
    const { at, append } = eventStamp(context, () => analysis.pipeline.version);
    const record = { id, name, origin, format, encoding, textSha256, characters: text.length, importedAt: at };
    store.documents.insert(record, text, bytes);
    store.analyses.put(id, analysis);
    append({
      commandId: randomUUID(),
      label: 'action.import',
      type: 'document.import',
      documentId: id,
      body: { name, origin, textSha256 },
    });
    projectDocument(store, id);
  });
  return { documentId: id, created: true };
}
