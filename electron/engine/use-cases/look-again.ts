import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { PageAnalysis } from '../../../shared/text/model.ts';
import { keptLines } from '../../../shared/text/repetition/kept-lines.ts';
import { lineFingerprints } from '../../../shared/text/repetition/line-fingerprint.ts';
import type { RepeatedLine } from '../../../shared/text/repetition/repeated-line.ts';
import type { EngineContext } from '../context.ts';
import type { JobHandle } from '../jobs.ts';
import { letOthersRun } from '../let-others-run.ts';
import type { PreparedPage } from '../pipeline/prepared-page.ts';
import type { PagePrint } from '../repetition/page-print.ts';
import { newlyRepeated } from '../repetition/repeated-lines.ts';
import { storePrepared } from '../store/projections.ts';
import type { Store } from '../store/store.ts';
import { knownSite, storedInput } from './stored-input.ts';

/** Pages analysed at the same time and stored in one transaction. */
const TOGETHER = 16;

type PageLines = Pick<PagePrint, 'fingerprints' | 'kept' | 'repetition'>;

/** What to analyse a page with that nobody has touched; null where its analysis stands. */
function whatIsNew(store: Store, number: number, id: string, page: PageLines): RepeatedLine[] | null {
  const place = store.prints.get(number);
  return place && !store.events.isReviewed(id) ? newlyRepeated(store, place, page) : null;
}

/** A page analysed with what is known by now; `prepared` is null where its analysis stands or cannot be made again. */
interface Look {
  number: number;
  id: string;
  prepared: PreparedPage | null;
}

async function lookAt({ store, pipeline }: EngineContext, number: number): Promise<Look> {
  const id = store.documents.idOf(number) ?? '';
  const record = store.documents.byId(id);
  const text = store.documents.text(id);
  const analysis = store.analyses.get(id);
  if (!record || text === undefined || !analysis) return { number, id, prepared: null };
  const kept = keptLines(text, analysis.blocks);
  // Analyses of earlier versions knew of no repeated lines.
  const before = (analysis as Partial<PageAnalysis>).repetition ?? [];
  const repetition = whatIsNew(store, number, id, { fingerprints: lineFingerprints(text), kept, repetition: before });
  if (!repetition) return { number, id, prepared: null };
  const site = knownSite(record);
  const prepared = await pipeline
    .prepare({ name: record.name, site }, storedInput(store, id, text), { repetition, site: site ?? '' })
    .catch((error: unknown) => {
      if (error instanceof JiaoyueError && error.code === 'pipeline_failed') return null;
      throw error;
    });
  return { number, id, prepared: prepared?.text === text ? prepared : null };
}

/** Stores a look; call it inside a transaction. @returns whether the page has another analysis now */
function settle(store: Store, { number, id, prepared }: Look): boolean {
  const isNew = prepared !== null && !store.events.isReviewed(id);
  if (isNew) storePrepared(store, id, number, prepared);
  // Pages stored meanwhile may have made more of its lines repeated.
  if (!isNew || !whatIsNew(store, number, id, prepared.print)) store.repetitionDue.remove(number);
  return isNew;
}

/**
 * Analyses pages again of which a line has turned out to stand on other pages as well.
 * What is to be done is stored: pages that a stop or a crash leaves over are looked at when this runs the next time.
 * Pages that a reviewer has touched stay as they are.
 *
 * @param progress called with the pages done and those still to do
 */
export async function lookAgain(
  context: EngineContext,
  job: JobHandle,
  progress: (done: number, left: number) => void,
): Promise<void> {
  const { store, emit } = context;
  let done = 0;
  // Each look either strikes a page off the list or tells its analysis of more lines, so this ends.
  for (let due = store.repetitionDue.first(TOGETHER); due.length > 0; due = store.repetitionDue.first(TOGETHER)) {
    await job.resumed();
    if (job.signal.aborted) return;
    progress(done, store.repetitionDue.count());
    const looks = await Promise.all(due.map((number) => lookAt(context, number)));
    const changed = store.write(() => looks.filter((look) => settle(store, look)));
    done += due.length;
    if (changed.length > 0)
      emit({ type: 'documents', documentIds: changed.map(({ id }) => id), position: store.events.position() });
    await letOthersRun();
  }
  progress(done, 0);
}
