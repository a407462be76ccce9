import { atMost } from './hypergeometric.ts';

/** A whole number with its 95 % interval. */
export interface CountInterval {
  point: number;
  low: number;
  high: number;
}

/** What each tail is left of 5 %. */
const TAIL = 0.025;

/** The first whole number from `low` to `high` for which `isTrue`, which stays true from there on; `high` where none is. */
function firstWhere(low: number, high: number, isTrue: (value: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isTrue(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The largest count of hits in the population under which so few in the sample are not too unlikely. */
function largest(found: number, sample: number, population: number): number {
  const most = population - (sample - found);
  const isTooMany = (hits: number): boolean => hits > most || atMost(found, { population, hits, sample }) <= TAIL;
  return Math.max(found, firstWhere(found, most + 1, isTooMany) - 1);
}

/**
 * How many of a finite population are hits, from a random sample without putting back: the counts under which neither
 * tail of the hypergeometric distribution is below 2.5 % (Buonaccorsi 1987; Wright 1991, Exact Confidence Bounds when
 * Sampling from Small Finite Universes). It covers the truth in at least 95 % of samples, also where none or all are hits,
 * and is one number where the sample is the population.
 *
 * @param found hits in the sample, 0 to `sample`
 * @param sample 0 to `population`; a larger one counts as all of it
 */
export function countInterval(found: number, sample: number, population: number): CountInterval {
  const drawn = Math.min(sample, population);
  if (drawn === 0) return { point: 0, low: 0, high: population };
  const high = largest(found, drawn, population);
  // Few hits are many that are none.
  const low = population - largest(drawn - found, drawn, population);
  return { point: Math.min(high, Math.max(low, Math.round((population * found) / drawn))), low, high };
}

/** The smallest sample that, if none of it is a hit, bounds the hits of a population by a share of it (0 to 1). */
export function leastSample(population: number, share: number): number {
  const bound = Math.floor(share * population);
  return firstWhere(0, population, (sample) => countInterval(0, sample, population).high <= bound);
}
