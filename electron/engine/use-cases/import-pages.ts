import fs from 'node:fs/promises';
import { pMapIterable } from 'p-map';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { ImportItem, ImportSummary } from '../../../shared/contract/schemas/job.ts';
import type { EngineContext } from '../context.ts';
import { chosenMapping } from '../import/chosen-mapping.ts';
import { plainFormat } from '../import/kind-of.ts';
import type { ReadContext } from '../import/member.ts';
import { openPdfReader } from '../import/pdf/pdf-text.ts';
import { readFile } from '../import/read-file.ts';
import { documentIdOf, readPage } from '../import/read-page.ts';
import type { RefusedSource, SourceItem } from '../import/source-page.ts';
import type { SourceFile } from '../import/walk-sources.ts';
import { CLOSING, type JobHandle } from '../jobs.ts';
import { letOthersRun } from '../let-others-run.ts';
import { catchUpRules } from '../rules/rule-work.ts';
import { everyFile, type ImportSource, uploadedFile } from './import-sources.ts';
import { forgetImport, noteImport } from './interrupted-import.ts';
import { lookAgain } from './look-again.ts';
import { makeMissingPrints } from './make-missing-prints.ts';
import { type NamedPage, placeStudied, type StoredPage, type StudiedPage, studyPage } from './store-page.ts';

/** Pages read at the same time, each of 64 MB at most. */
const READING = 8;
/** Pages read and analysed ahead of the one that is stored next, and how many units of source they may have together. */
const AHEAD = 48;
const MOST_AHEAD = 8e6;
/** Pages stored in one transaction, and how long the first of them waits for the others, ms. */
const TOGETHER = 24;
const SOON = 250;

/** Errors of one page are told with its name and do not stop the rest; a full disk would only repeat itself. */
function refusal(name: string, error: unknown): ImportItem {
  if (error instanceof JiaoyueError && (error.code === 'disk_full' || error.code === 'read_only')) throw error;
  const code = error instanceof JiaoyueError ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  return { name, outcome: 'refused', documentId: null, error: { code, message } };
}

/** A page on its way: read, studied, already there, or refused. */
interface Arrival<P> {
  name: string;
  page: P | StoredPage | ImportItem;
}

async function read(context: EngineContext, item: SourceItem): Promise<Arrival<NamedPage>> {
  const { name } = item;
  try {
    if ('error' in item) throw item.error;
    const bytes = await item.load();
    const id = documentIdOf(bytes);
    // An import that goes on after a crash must not read again what is there.
    const documentId = context.store.documents.duplicateOf(id, '');
    if (documentId) return { name, page: { documentId, created: false } };
    const { origin, provenance } = item;
    return { name, page: { ...(await readPage(item, id, bytes)), name, origin, provenance } };
  } catch (error) {
    return { name, page: refusal(name, error) };
  }
}

async function study(context: EngineContext, { name, page }: Arrival<NamedPage>): Promise<Arrival<StudiedPage>> {
  if (!('source' in page)) return { name, page };
  try {
    return { name, page: await studyPage(context, page) };
  } catch (error) {
    return { name, page: refusal(name, error) };
  }
}

/** Stores what arrived with its line of the report; call it inside a transaction. */
function settle(context: EngineContext, jobId: string, { name, page }: Arrival<StudiedPage>): ImportItem {
  let item: ImportItem;
  if ('outcome' in page) item = page;
  else {
    const { documentId, created } = 'created' in page ? page : placeStudied(context, page);
    item = { name, outcome: created ? 'imported' : 'duplicate', documentId, error: null };
  }
  context.store.importItems.add(jobId, item);
  return item;
}

/** All of them in one transaction; where that fails, each in its own, so that one page cannot keep out the others. */
function settleAll(context: EngineContext, jobId: string, arrivals: readonly Arrival<StudiedPage>[]): ImportItem[] {
  const { store } = context;
  try {
    return store.write(() => arrivals.map((arrival) => settle(context, jobId, arrival)));
  } catch {
    return arrivals.map((arrival) => {
      try {
        return store.write(() => settle(context, jobId, arrival));
      } catch (error) {
        const refused = refusal(arrival.name, error);
        return store.write(() => settle(context, jobId, { ...arrival, page: refused }));
      }
    });
  }
}

/** The pages of all files, one at a time; `ended` is called when there are no more. */
async function* everyPage(
  files: readonly (SourceFile | RefusedSource)[],
  reading: Omit<ReadContext, 'budget'>,
  job: JobHandle,
  ended: () => void,
): AsyncGenerator<SourceItem> {
  for (const file of files) {
    if ('error' in file) yield file;
    else
      for await (const item of readFile(file, reading)) {
        await job.resumed();
        if (job.signal.aborted) return;
        yield item;
      }
  }
  ended();
}

/** Pages that are analysed, in their order. */
class Queue {
  readonly #pages: { arrival: Promise<Arrival<StudiedPage>>; size: number }[] = [];
  #size = 0;

  get length(): number {
    return this.#pages.length;
  }

  get isFull(): boolean {
    return this.length >= AHEAD || this.#size > MOST_AHEAD;
  }

  add(arrival: Promise<Arrival<StudiedPage>>, size: number): void {
    this.#pages.push({ arrival, size });
    this.#size += size;
  }

  /** Takes out the first once it is there; call it only where there is one. */
  async first(): Promise<Arrival<StudiedPage>> {
    const [first] = this.#pages.splice(0, 1);
    if (!first) throw new RangeError('no page is under way');
    this.#size -= first.size;
    return first.arrival;
  }
}

async function run(
  context: EngineContext,
  { sources, mapping }: Input<'imports.start'>,
  job: JobHandle,
): Promise<ImportSummary> {
  const files: (SourceFile | RefusedSource)[] = [];
  for await (const file of everyFile(context, sources)) {
    if (job.signal.aborted) break;
    files.push(file);
    if (files.length % 500 === 0) job.progress(0, null);
  }
  const summary: ImportSummary = { imported: 0, duplicates: 0, refused: 0 };
  if (!(await makeMissingPrints(context, job.signal))) return summary;
  const counter = { imported: 'imported', duplicate: 'duplicates', refused: 'refused' } as const;
  let done = 0;
  let found = 0;
  /** How many pages there are is known at once where every file is one, else when all have been read. */
  let total = files.every((file) => 'error' in file || plainFormat(file.name)) ? files.length : null;
  const commit = (arrivals: readonly Arrival<StudiedPage>[]): void => {
    if (arrivals.length === 0) return;
    const items = settleAll(context, job.id, arrivals);
    for (const { outcome } of items) summary[counter[outcome]]++;
    done += items.length;
    job.progress(done, total);
    if (items.some(({ outcome }) => outcome === 'imported'))
      context.emit({ type: 'documents', documentIds: null, position: context.store.events.position() });
  };
  const send = (item: SourceItem): Promise<Arrival<NamedPage>> => {
    found++;
    return read(context, item);
  };
  const { tableMappings } = context.preferences.get();
  const pdf = openPdfReader();
  const reading = { signal: job.signal, pdf, mappingOf: chosenMapping(mapping ?? null, tableMappings) };
  const pages = everyPage(files, reading, job, () => {
    total = found;
  });
  const underWay = new Queue();
  let waiting: Arrival<StudiedPage>[] = [];
  let since = performance.now();
  const takeIn = async (arrival: Arrival<StudiedPage>): Promise<void> => {
    waiting.push(arrival);
    if (waiting.length < TOGETHER && performance.now() - since < SOON) return;
    commit(waiting);
    waiting = [];
    since = performance.now();
    await letOthersRun();
  };
  try {
    for await (const page of pMapIterable(pages, send, { concurrency: READING })) {
      if (job.signal.aborted) break;
      underWay.add(study(context, page), 'source' in page.page ? page.page.source.length : 0);
      while (underWay.isFull && !job.signal.aborted) await takeIn(await underWay.first());
    }
    while (underWay.length > 0 && !job.signal.aborted) await takeIn(await underWay.first());
    commit(waiting);
  } finally {
    await pages.return(undefined);
    await pdf.close();
    // None may outlive the job: the project may be closed after it.
    while (underWay.length > 0) await underWay.first();
  }
  if (job.signal.aborted) return summary;
  await lookAgain(context, job, (seen, left) => job.progress(done + seen, done + seen + left));
  await catchUpRules(context, { signal: job.signal, progress: () => job.progress(done, done) });
  return summary;
}

/** Uploads are copies made for this import; they go when it ends. */
async function removeUploads(context: EngineContext, sources: ImportSource[]): Promise<void> {
  for (const source of sources)
    if (source.type === 'upload') await fs.rm(uploadedFile(context, source).path, { force: true });
}

/** Imports files and folders in a job; every file ends up in its report. */
export function importPages(context: EngineContext, input: Input<'imports.start'>): Output<'imports.start'> {
  if (context.store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
  return context.jobs.start('import', async (job) => {
    noteImport(context.store, job.id, input);
    try {
      const importSummary = await run(context, input, job);
      if (job.signal.reason !== CLOSING) forgetImport(context.store, job.id);
      return { importSummary };
    } finally {
      context.store.bands.forget();
      context.store.lineHolders.forget();
      await removeUploads(context, input.sources);
    }
  });
}
