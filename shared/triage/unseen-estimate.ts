import { type CountInterval, countInterval } from './count-interval.ts';

/** What is known of the pages that a check sample was drawn from: those that nobody had judged then. */
export interface CheckedFrame {
  /** Pages that the sample was drawn from. */
  population: number;
  /** Pages of the sample that were judged, in the order in which they were drawn, and how many of them are contaminated. */
  checked: number;
  contaminated: number;
  /** Pages of the frame judged since, those of the sample included, and how many of them are contaminated. */
  judgedSince: number;
  foundSince: number;
}

/**
 * How many of the pages that nobody has judged yet are contaminated: what the sample says of all pages it was drawn from,
 * less what was found among them since. Null while nothing of the sample was checked.
 */
export function unseenEstimate(frame: CheckedFrame): CountInterval | null {
  const { population, checked, contaminated, judgedSince, foundSince } = frame;
  if (checked === 0) return population === 0 ? { point: 0, low: 0, high: 0 } : null;
  const all = countInterval(contaminated, checked, population);
  const left = Math.max(0, population - judgedSince);
  const unseen = (count: number): number => Math.min(left, Math.max(0, count - foundSince));
  return { point: unseen(all.point), low: unseen(all.low), high: unseen(all.high) };
}
