import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { lineFingerprints } from '../../../shared/text/repetition/line-fingerprint.ts';
import type { RepeatedLine } from '../../../shared/text/repetition/repeated-line.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';
import type { AnalysedPage } from '../pipeline/messages.ts';
import { newlyRepeated } from '../repetition/repeated-lines.ts';
import { projectDocument } from '../store/projections.ts';
import type { Store } from '../store/store.ts';
import { storedInput, storedSite } from './stored-input.ts';

/** Pages analysed at the same time and stored in one transaction. */
const TOGETHER = 16;

/** What to analyse a page with that nobody has touched; null where its analysis stands. */
function whatIsNew(store: Store, number: number, id: string): { text: string; repetition: RepeatedLine[] } | null {
  const print = store.prints.get(number);
  const text = store.documents.text(id);
  const analysis = store.analyses.get(id);
  if (!print || text === undefined || !analysis || store.events.isReviewed(id)) return null;
  const repetition = newlyRepeated(store, print, lineFingerprints(text), text, analysis);
  return repetition && { text, repetition };
}

/** A page analysed with what is known by now; null for one whose analysis stands or that cannot be read again. */
interface Look {
  number: number;
  id: string;
  text: string;
  page: AnalysedPage | null;
}

async function lookAt({ store, pipeline }: EngineContext, number: number): Promise<Look> {
  const id = store.documents.idOf(number) ?? '';
  const known = whatIsNew(store, number, id);
  if (!known) return { number, id, text: '', page: null };
  const { text, repetition } = known;
  const page = await pipeline
    .analyse(storedInput(store, id, text), { repetition, site: storedSite(store, id) })
    .catch((error: unknown) => {
      if (error instanceof JiaoyueError && error.code === 'pipeline_failed') return null;
      throw error;
    });
  return { number, id, text, page };
}

/** Stores a look; call it inside a transaction. @returns whether the page has another analysis now */
function settle(store: Store, { number, id, text, page }: Look): boolean {
  const isNew = page?.text === text && !store.events.isReviewed(id);
  if (page && isNew) {
    store.analyses.put(id, page.analysis);
    projectDocument(store, id);
  }
  // Pages stored meanwhile may have made more of its lines repeated.
  if (!isNew || !whatIsNew(store, number, id)) store.repetitionDue.remove(number);
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
  signal: AbortSignal,
  progress: (done: number, left: number) => void,
): Promise<void> {
  const { store, emit } = context;
  let done = 0;
  // Each look either strikes a page off the list or tells its analysis of more lines, so this ends.
  for (let due = store.repetitionDue.first(TOGETHER); due.length > 0; due = store.repetitionDue.first(TOGETHER)) {
    if (signal.aborted) return;
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
