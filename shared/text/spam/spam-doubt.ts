import type { Span } from '../model.ts';
import { SURE } from './judge-run.ts';

/** A place of a page without certain spam that comes close to it: a half-open range of UTF-16 units of the page view. */
export interface SpamDoubt extends Span {
  /** How close, from `LEAST_DOUBT` to `MOST_DOUBT`. */
  doubt: number;
}

/** What is left of doubt on any page: spam in words that nobody has heard yet. */
export const LEAST_DOUBT = 0.01;
/** At the threshold of certainty; what is above it is called spam. */
const MOST_DOUBT = 0.5;
/** How much a point of evidence adds to the odds. */
const PER_POINT = 1.6;

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/**
 * How close a run comes to being called spam, 0 to .5; monotone in both, so that pages without spam can be put in order.
 *
 * @param points see `runPoints`
 * @param margin log-odds of the run model above its own threshold; −∞ where it cannot judge
 */
export function spamDoubt(points: number, margin: number): number {
  return Math.min(MOST_DOUBT, Math.max(sigmoid(PER_POINT * (points - SURE)), sigmoid(margin)));
}
