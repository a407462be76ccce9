import { createHash, randomUUID } from 'node:crypto';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { PageAnalysis } from '../../../shared/text/model.ts';
import { lineFingerprints } from '../../../shared/text/repetition/line-fingerprint.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import type { PageFile } from '../import/read-page.ts';
import { addPrint } from '../repetition/add-print.ts';
import { pagePrint } from '../repetition/page-print.ts';
import { boilerplateLines, surelyRepeated } from '../repetition/repeated-lines.ts';
import { projectDocument } from '../store/projections.ts';
import type { Provenance } from '../store/tables/documents.ts';
import { knownSite, pageInput } from './stored-input.ts';

/** A page that was read, with what the library calls it and where it came from. */
export interface NamedPage extends PageFile {
  name: string;
  origin: string;
  provenance: Provenance;
}

/** A page with what the machine says of it, not stored yet. */
export interface StudiedPage extends NamedPage {
  text: string;
  textSha256: string;
  analysis: PageAnalysis;
}

/** What became of a page: the document it is, and whether that is new. */
export interface StoredPage {
  documentId: string;
  created: boolean;
}

/**
 * Analyses a page with the lines that are surely boilerplate of its site. Others study pages at the same time, so what
 * their lines tell comes with `placePage` and the second look (see `lookAgain`).
 *
 * @returns the document there is where one has the same bytes
 * @throws JiaoyueError `file_empty`, `pipeline_failed`
 */
export async function studyPage(
  { store, pipeline }: EngineContext,
  page: NamedPage,
): Promise<StudiedPage | StoredPage> {
  const sameBytes = store.documents.duplicateOf(page.id, '');
  if (sameBytes) return { documentId: sameBytes, created: false };
  const site = knownSite({ ...page.provenance, name: page.name });
  const input = pageInput(page.format, page.source, page.provenance.url);
  const options = { site: site ?? '' };
  const place = store.sites.find(site);
  const isMarkup = page.format === 'html';
  const expected = isMarkup ? [] : surelyRepeated(store, place, lineFingerprints(page.source));
  let { text, analysis } = await pipeline.analyse(input, { ...options, repetition: expected });
  // The lines of markup are known only now.
  const repetition = isMarkup ? boilerplateLines(store, place, lineFingerprints(text), text, analysis) : [];
  if (repetition.length > 0) ({ text, analysis } = await pipeline.analyse(input, { ...options, repetition }));
  if (text.trim() === '') throw new JiaoyueError('file_empty', 'the page shows no text');
  return { ...page, text, analysis, textSha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/**
 * Stores a studied page; call it inside a transaction, with pages in the order they are to have. A page whose bytes or
 * text a document has already gives that document. Pages stored before must have prints (see `makeMissingPrints`).
 */
export function placeStudied(context: EngineContext, page: StudiedPage): StoredPage {
  const { store } = context;
  const { id, name, origin, format, encoding, bytes, provenance, text, textSha256, analysis } = page;
  const same = store.documents.duplicateOf(id, textSha256);
  if (same) return { documentId: same, created: false };
  const { at, append } = eventStamp(context, () => analysis.pipeline.version);
  const record = {
    id,
    name,
    origin,
    format,
    encoding,
    textSha256,
    characters: text.length,
    importedAt: at,
    ...provenance,
  };
  store.documents.insert(record, text, bytes);
  store.analyses.put(id, analysis);
  append({
    commandId: randomUUID(),
    label: 'action.import',
    type: 'document.import',
    documentId: id,
    body: { name, origin, textSha256, ...provenance },
  });
  projectDocument(store, id);
  addPrint(store, id, pagePrint(store, { site: knownSite({ ...provenance, name }), text, analysis }), text, analysis);
  return { documentId: id, created: true };
}

/**
 * Analyses and stores one page; nothing of it is stored unless all of it is.
 *
 * @throws JiaoyueError `file_empty`, `pipeline_failed`, `read_only`, `disk_full`
 */
export async function storePage(context: EngineContext, page: NamedPage): Promise<StoredPage> {
  const studied = await studyPage(context, page);
  return 'created' in studied ? studied : context.store.write(() => placeStudied(context, studied));
}
