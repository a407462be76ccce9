import type { Segment } from './segment.ts';

/** How much each kind of boilerplate line speaks against a body around it. */
const PENALTY: Partial<Record<NonNullable<Segment['kind']>, number>> = {
  artefact: -0.5,
  widget: -1.2,
  meta: -0.8,
  contact: -2.5,
  promo: -1.5,
  summary: 0.2,
  navigation: -2.5,
  pagination: -3,
  legal: -4,
  related: -5,
  // Cut out for certain, so paragraphs on both sides of it may be one article.
  spam: -0.3,
};

/** How much a line looks like body text (positive) or like a list of links (negative). */
export function bodyScore({ kind, features }: Segment): number {
  if (kind) return PENALTY[kind] ?? -1;
  const { length, han, sentenceMarks, commas, endsSentence } = features;
  const mass = Math.min(length, 240) / 24;
  if (han === 0) return length > 60 && sentenceMarks > 0 ? 0.5 : -1;
  if (endsSentence && sentenceMarks > 0) return Math.max(0.7, mass);
  if (sentenceMarks > 0 && length >= 40) return mass * 0.8;
  if (commas > 0 && length >= 60) return mass * 0.5;
  if (length >= 40 && commas > 0) return 0.4;
  if (length <= 4) return -0.9;
  return length < 40 ? -0.7 : -0.5;
}

/** A heading stands alone or in twos and threes; more short lines in a row are a list of links. */
const LONGEST_RUN = 3;
const LIST_PENALTY = 0.6;

/**
 * The range of segments with the greatest sum of body scores (Kadane's maximum-scoring span), before `limit`.
 * Null when no line looks like body text.
 */
export function bodySpan(
  segments: readonly Segment[],
  scores: ArrayLike<number>,
  limit: number,
): { first: number; last: number; score: number } | null {
  let best: { first: number; last: number; score: number } | null = null;
  let sum = 0;
  let first = 0;
  let short = 0;
  const teasers = findTeasers(segments, limit);
  for (let index = 0; index < limit; index++) {
    const segment = segments[index];
    if (!segment) break;
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    const score = teasers.has(index) ? TEASER_SCORE : (scores[index] ?? 0);
    short = !segment.kind && score < 0 ? short + 1 : 0;
    sum += short > LONGEST_RUN ? score - LIST_PENALTY : score;
    if (sum > (best?.score ?? 0)) best = { first, last: index, score: sum };
  }
  return best;
}

const TEASER_SCORE = -1.5;
/** Least items of a list of teasers, and most lines of one. */
const LEAST_TEASERS = 3;
const LONGEST_TEASER = 5;

/**
 * Lines of a list of articles that no header announces: headline, abstract, date, headline, abstract, date … Found by
 * the dates, which stand at steady short distances with other lines in between.
 */
function findTeasers(segments: readonly Segment[], limit: number): Set<number> {
  const found = new Set<number>();
  const dates: number[] = [];
  for (let index = 0; index < limit; index++) if (segments[index]?.reason === 'date-line') dates.push(index);
  for (let first = 0; first < dates.length; ) {
    let last = first;
    while (isStep(dates[last], dates[last + 1])) last++;
    const [from, next, to] = [dates[first], dates[first + 1], dates[last]];
    if (last - first + 1 >= LEAST_TEASERS && from !== undefined && next !== undefined && to !== undefined) {
      for (let index = Math.max(0, from - (next - from - 1)); index <= to; index++) found.add(index);
    }
    first = last + 1;
  }
  return found;
}

function isStep(from: number | undefined, to: number | undefined): boolean {
  return from !== undefined && to !== undefined && to - from >= 2 && to - from <= LONGEST_TEASER;
}
