import type { Output } from '../../../shared/contract/contract.ts';
import { machineMeasures } from '../../../shared/review/fold-measures.ts';
import { replaceRetired } from '../../../shared/review/replace-retired.ts';
import { Scorecard } from '../../../shared/review/scorecard.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';
import { shownReview } from '../store/shown-review.ts';

/** Pages looked at before the engine lets other work run. */
const BATCH = 20;

/** Compares what the machine proposed with what reviewers made of it, on every page somebody has worked on. */
export async function readScorecard({ store }: EngineContext): Promise<Output<'scorecard.get'>> {
  const card = new Scorecard();
  for (const { documentId, at } of store.events.workedOn()) {
    const analysis = store.analyses.get(documentId);
    // A page that was taken back to before any decision is one that nobody has worked on.
    if (!analysis || store.events.activeDecisions(documentId).length === 0) continue;
    // A proposal accepted under the code that took the place of its own was right.
    const proposals = replaceRetired(machineMeasures(analysis), store.codebooks.codes());
    card.add(analysis, proposals, shownReview(store, documentId), at);
    if (card.pages % BATCH === 0) await letOthersRun();
  }
  return { pages: card.pages, rows: card.rows() };
}
