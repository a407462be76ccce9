import { randomUUID } from 'node:crypto';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { PageAnalysis } from '../../../shared/text/model.ts';
import { lineFingerprints } from '../../../shared/text/repetition/line-fingerprint.ts';
import type { RepeatedLine } from '../../../shared/text/repetition/repeated-line.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import type { PageFile } from '../import/read-page.ts';
import type { PreparedPage } from '../pipeline/prepared-page.ts';
import { addPrint } from '../repetition/add-print.ts';
import { printAmong } from '../repetition/page-print.ts';
import { boilerplateLines, surelyRepeated } from '../repetition/repeated-lines.ts';
import { unpackJson } from '../store/compressed-json.ts';
import { storePrepared } from '../store/projections.ts';
import type { Provenance } from '../store/tables/documents.ts';
import { knownSite, pageInput } from './stored-input.ts';

/** A page that was read, with what the library calls it and where it came from. */
export interface NamedPage extends PageFile {
  name: string;
  origin: string;
  provenance: Provenance;
}

/** A page with what the machine says of it, not stored yet. */
export interface StudiedPage extends Omit<NamedPage, 'source'> {
  prepared: PreparedPage;
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
  const { source, ...named } = page;
  const { name, format, provenance } = page;
  const site = knownSite({ ...provenance, name });
  const input = pageInput(format, source, provenance.url);
  const place = store.sites.find(site);
  const fingerprints = format === 'html' ? null : lineFingerprints(source);
  const told = { name, site, ...(fingerprints && { fingerprints }) };
  const analyse = (repetition: RepeatedLine[]): Promise<PreparedPage> =>
    pipeline.prepare(told, input, { site: site ?? '', repetition });
  let prepared = await analyse(fingerprints ? surelyRepeated(store, place, fingerprints) : []);
  // The lines of markup are known only now.
  const repetition = fingerprints ? [] : boilerplateLines(store, place, prepared.print);
  if (repetition.length > 0) prepared = await analyse(repetition);
  if (prepared.text.trim() === '') throw new JiaoyueError('file_empty', 'the page shows no text');
  return { ...named, prepared };
}

/**
 * Stores a studied page; call it inside a transaction, with pages in the order they are to have. A page whose bytes or
 * text a document has already gives that document. Pages stored before must have prints (see `makeMissingPrints`).
 */
export function placeStudied(context: EngineContext, page: StudiedPage): StoredPage {
  const { store } = context;
  const { id, name, origin, format, encoding, bytes, provenance, prepared } = page;
  const { text, textSha256, print } = prepared;
  const same = store.documents.duplicateOf(id, textSha256);
  if (same) return { documentId: same, created: false };
  const { at, append } = eventStamp(context, () => prepared.stamp.version);
  const about = { id, name, origin, format, encoding, textSha256, characters: text.length };
  const number = store.documents.insert({ ...about, importedAt: at, ...provenance }, text, bytes);
  append({
    commandId: randomUUID(),
    label: 'action.import',
    type: 'document.import',
    documentId: id,
    body: { name, origin, textSha256, ...provenance },
  });
  storePrepared(store, id, number, prepared);
  const read = () => ({ text, analysis: unpackJson<PageAnalysis>(prepared.packed) });
  addPrint(store, number, printAmong(store, print, read));
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
