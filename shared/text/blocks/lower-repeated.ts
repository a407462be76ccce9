import { isFormula } from '../repetition/is-formula.ts';
import type { RepeatedLine, RepetitionScope } from '../repetition/repeated-line.ts';
import { label, type Segment } from './segment.ts';

/**
 * Most log-odds that a line which stands on other pages belongs to the article: from the share of such lines that were
 * found to be boilerplate, .997 on the same site and .99 on any. It takes the place of what the line looks like: slogans
 * and disclaimers look like paragraphs.
 */
const MOST: Record<RepetitionScope, number> = { site: -Math.log(0.997 / 0.003), corpus: -Math.log(0.99 / 0.01) };
/** A page of which more than this share of the article is repeated is taken for a copy: repetition then says nothing. */
const COPIED = 0.5;
/** Least score of a line that reads like a paragraph (see `bodyScore`). */
const PARAGRAPH = 0.7;
const SURE: Record<RepetitionScope, number> = { site: 0.97, corpus: 0.9 };

/**
 * Lowers the log-odds of those lines of the article that other pages hold too, and marks them. Short lines count only
 * below the first paragraph of the page's own: above it may stand the headline, which other pages list among their links.
 *
 * @param odds changed in place; finite
 * @param article 1 for lines of the article as it is without regard to repetition
 * @returns whether any line was lowered
 */
export function lowerRepeated(
  odds: Float64Array,
  segments: readonly Segment[],
  scores: ArrayLike<number>,
  article: Uint8Array,
  repeated: readonly RepeatedLine[],
): boolean {
  const scopes = new Map(repeated.map(({ line, scope }) => [line, scope]));
  const hits: [segment: Segment, index: number, scope: RepetitionScope][] = [];
  const units = { all: 0, repeated: 0 };
  let begun = false;
  segments.forEach((segment, index) => {
    if (article[index] !== 1) return;
    units.all += segment.features.length;
    const scope = scopes.get(segment.line);
    const paragraph = (scores[index] ?? 0) >= PARAGRAPH;
    if (!scope || segment.reason.startsWith('rule:') || isFormula(segment.folded)) begun ||= paragraph;
    else if (begun || paragraph) {
      hits.push([segment, index, scope]);
      units.repeated += segment.features.length;
    }
  });
  if (units.repeated > COPIED * units.all) return false;
  for (const [segment, index, scope] of hits) {
    odds[index] = Math.min(odds[index] ?? 0, MOST[scope]);
    segment.repeated = scope;
  }
  return hits.length > 0;
}

/** Says of each line that left the article because other pages hold it that this is why. */
export function nameRepeated(segments: readonly Segment[]): void {
  for (const segment of segments) {
    const { kind, kept, repeated } = segment;
    if (repeated && kind && !kept) label(segment, kind, false, SURE[repeated], REASON[repeated]);
  }
}

const REASON: Record<RepetitionScope, string> = { site: 'repeated-on-site', corpus: 'repeated-in-corpus' };
