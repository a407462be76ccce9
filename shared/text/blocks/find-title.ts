import type { PageHints } from '../page-hints.ts';
import type { BigramPool } from './bigram-pool.ts';
import { label, type Segment } from './segment.ts';
import { StatedText } from './stated-text.ts';
import { titleScore } from './title-score.ts';

/** How far above the body a headline may stand, in lines. */
const REACH = 40;
const THRESHOLD = 0.55;
/** What a line gains that the markup states to be the title, and one that stands in a heading of the first level. */
const STATED = 0.4;
const HEADING = 0.2;

/** Finds the headline above (or at the head of) the body and names it; a second copy of it is removed. */
export function findTitle(
  segments: Segment[],
  span: { first: number; last: number },
  pool: BigramPool,
  hints: PageHints | null,
): number | null {
  let best: { index: number; score: number } | null = null;
  const stated = new StatedText(hints);
  const from = Math.max(0, span.first - REACH);
  for (let index = from; index <= span.first; index++) {
    const segment = segments[index];
    if (!segment || segment.kind) continue;
    // Inside the span only its first line can be the headline; its own bigrams are in the pool.
    const inside = index >= span.first;
    if (inside && (index > span.first || /[。:：]/.test(segment.folded))) continue;
    const metaFollows = segments[index + 1]?.kind === 'meta';
    let score = titleScore(segment, pool, Math.abs(span.first - index), metaFollows);
    if (inside) score -= 0.3;
    if (stated.isTitle(segment.folded)) score += STATED;
    if (hints?.lines[segment.line]?.element === 'h1') score += HEADING;
    if (score >= THRESHOLD && (!best || score > best.score)) best = { index, score };
  }
  if (!best) return null;
  const title = segments[best.index];
  if (!title) return null;
  label(title, 'title', true, Math.min(0.98, best.score / 1.4), 'title-bigrams');
  for (const [index, other] of segments.entries()) {
    if (index !== best.index && index < span.first + 3 && !other.kind && other.folded === title.folded) {
      label(other, 'title', false, 0.9, 'duplicate-title');
    }
  }
  return best.index;
}
