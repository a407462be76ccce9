import type { Output } from '../../../shared/contract/contract.ts';
import { leastSample } from '../../../shared/triage/count-interval.ts';
import { unseenEstimate } from '../../../shared/triage/unseen-estimate.ts';
import type { EngineContext } from '../context.ts';
import type { Store } from '../store/store.ts';
import type { SampleBody } from '../triage/sample-event.ts';
import { triageBoard } from '../triage/triage-board.ts';
import { triageRow } from '../triage/triage-row.ts';

/** Pages of the sample that are listed ahead. */
const AHEAD = 50;
/** Shares of contaminated pages among the rest that samples are offered for. */
const SHARES = [0.01, 0.02, 0.05];

type Estimate = Output<'triage.estimate'>;

function readSample(store: Store): Estimate['sample'] {
  const drawn = store.triage.lastSample();
  if (!drawn) return null;
  const { population, lastDocument, documentIds } = JSON.parse(drawn.body) as SampleBody;
  const pages = store.triage.verdicts(documentIds);
  const open = pages.findIndex(({ isDecided }) => !isDecided);
  // Judged out of turn, a page says more about the queue that brought it up than about the rest.
  const checked = open < 0 ? pages : pages.slice(0, open);
  const contaminated = checked.filter(({ isBad }) => isBad).length;
  const since = store.triage.judgedSince(drawn.position, lastDocument);
  const next = pages.filter(({ isDecided }) => !isDecided).slice(0, AHEAD);
  const frame = { population, checked: checked.length, contaminated, judgedSince: since.judged, foundSince: since.bad };
  return {
    drawnAt: drawn.at,
    size: pages.length,
    population,
    checked: checked.length,
    contaminated,
    next: next.flatMap(({ number }) => triageRow(store, number)),
    unseen: unseenEstimate(frame),
    left: Math.max(0, population - since.judged),
    newer: triageBoard(store).undecided.filter((number) => number > lastDocument).length,
  };
}

/** How many contaminated pages are still unseen, by the check sample drawn last. */
export function estimateUnseen({ store }: EngineContext): Estimate {
  const { all, decided, undecided } = triageBoard(store);
  return {
    pages: all.pages,
    decided,
    contaminated: all.decided,
    position: store.events.position(),
    sample: readSample(store),
    sizes: SHARES.map((share) => ({ share, size: leastSample(undecided.length, share) })),
  };
}
