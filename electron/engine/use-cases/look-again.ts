import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { lineFingerprints } from '../../../shared/text/repetition/line-fingerprint.ts';
import type { RepeatedLine } from '../../../shared/text/repetition/repeated-line.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';
import { newlyRepeated } from '../repetition/repeated-lines.ts';
import { projectDocument } from '../store/projections.ts';
import type { Store } from '../store/store.ts';
import { storedInput, storedSite } from './stored-input.ts';

/** What to analyse a page with that nobody has touched; null where its analysis stands. */
function whatIsNew(store: Store, number: number, id: string): { text: string; repetition: RepeatedLine[] } | null {
  const print = store.prints.get(number);
  const text = store.documents.text(id);
  const analysis = store.analyses.get(id);
  if (!print || text === undefined || !analysis || store.events.isReviewed(id)) return null;
  const repetition = newlyRepeated(store, print, lineFingerprints(text), text, analysis);
  return repetition && { text, repetition };
}

/** Analyses one page with what is known by now. A page that cannot be read again as it was keeps its analysis. */
async function lookAt({ store, pipeline }: EngineContext, number: number): Promise<boolean> {
  const id = store.documents.idOf(number) ?? '';
  const known = whatIsNew(store, number, id);
  if (!known) {
    store.write(() => store.repetitionDue.remove(number));
    return false;
  }
  const { text, repetition } = known;
  const page = await pipeline
    .analyse(storedInput(store, id, text), { repetition, site: storedSite(store, id) })
    .catch((error: unknown) => {
      if (error instanceof JiaoyueError && error.code === 'pipeline_failed') return null;
      throw error;
    });
  return store.write(() => {
    const isSame = page?.text === text && !store.events.isReviewed(id);
    if (page && isSame) {
      store.analyses.put(id, page.analysis);
      projectDocument(store, id);
    }
    // Pages stored meanwhile may have made more of its lines repeated.
    if (!isSame || !whatIsNew(store, number, id)) store.repetitionDue.remove(number);
    return isSame;
  });
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
  for (let number = store.repetitionDue.next(); number !== undefined; number = store.repetitionDue.next()) {
    if (signal.aborted) return;
    progress(done++, store.repetitionDue.count());
    if (await lookAt(context, number)) {
      const id = store.documents.idOf(number) ?? '';
      emit({ type: 'documents', documentIds: [id], position: store.events.position() });
    } else await letOthersRun();
  }
  progress(done, 0);
}
