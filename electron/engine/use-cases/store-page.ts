import { createHash, randomUUID } from 'node:crypto';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { PageAnalysis } from '../../../shared/text/model.ts';
import { siteOf } from '../../../shared/text/repetition/site-of.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import type { PageFile } from '../import/read-page.ts';
import type { PageInput } from '../pipeline/messages.ts';
import { addPrint } from '../repetition/add-print.ts';
import { findCluster } from '../repetition/find-cluster.ts';
import { type PagePrint, pagePrint } from '../repetition/page-print.ts';
import { newlyRepeated } from '../repetition/repeated-lines.ts';
import { projectDocument } from '../store/projections.ts';

/** A page that was read, with what the library calls it and where it came from. */
export interface NamedPage extends PageFile {
  name: string;
  origin: string;
}

/** Analyses a page, and again where lines that the first analysis keeps are known to stand on other pages. */
async function study(
  { store, pipeline }: EngineContext,
  { name, format, source }: NamedPage,
): Promise<{ text: string; analysis: PageAnalysis; print: PagePrint }> {
  const input: PageInput = format === 'html' ? { html: source } : { text: source };
  const site = siteOf(null, name) ?? '';
  const { text, analysis } = await pipeline.analyse(input, { site });
  const print = pagePrint(store, { name, text, analysis });
  const place = { site: store.sites.find(print.site), cluster: findCluster(store, print.signature) };
  const repetition = newlyRepeated(store, place, print.fingerprints, text, analysis);
  if (!repetition) return { text, analysis, print };
  return { text, print, analysis: (await pipeline.analyse(input, { repetition, site })).analysis };
}

/**
 * Analyses and stores one page; nothing of it is stored unless all of it is. A page whose bytes or text a document has
 * already gives that document. Pages stored before must have prints (see `makeMissingPrints`).
 *
 * @throws JiaoyueError `file_empty`, `pipeline_failed`, `read_only`, `disk_full`
 */
export async function storePage(
  context: EngineContext,
  page: NamedPage,
): Promise<{ documentId: string; created: boolean }> {
  const { store } = context;
  const { id, name, origin, format, encoding, bytes } = page;
  const sameBytes = store.documents.duplicateOf(id, '');
  if (sameBytes) return { documentId: sameBytes, created: false };
  const { text, analysis, print } = await study(context, page);
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
    addPrint(store, id, print, text, analysis);
  });
  return { documentId: id, created: true };
}
