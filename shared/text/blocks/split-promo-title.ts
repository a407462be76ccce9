import type { PageView } from '../page-view.ts';
import type { BigramPool } from './bigram-pool.ts';
import { label, makeSegment, type Segment } from './segment.ts';
import { overlap } from './title-score.ts';

/** A quoted run; the opening quote may be a question mark left by a broken character. */
const QUOTED = /[“"「『《?？�]([^“”"「」『』《》?？�]{8,70})[”"」』》]/g;
const LEAST_OVERLAP = 0.6;

/**
 * A page without a headline of its own may quote it in the advertisement above the article (`小编为大家带来了“……”,快来看看吧`).
 * Cuts that line into promo, title, promo. Returns the index of the title and how many segments were added.
 */
export function splitPromoTitle(
  view: PageView,
  segments: Segment[],
  bodyFirst: number,
  pool: BigramPool,
): { index: number; added: number } | null {
  for (let index = 0; index <= bodyFirst && index < segments.length; index++) {
    const segment = segments[index];
    if (!segment || (segment.kind !== 'promo' && segment.kind !== null) || segment.features.length > 400) continue;
    for (const match of segment.folded.matchAll(QUOTED)) {
      const quoted = match[1] ?? '';
      if (
        overlap(quoted, pool) < LEAST_OVERLAP ||
        (segment.kind === null && quoted.length < segment.folded.length * 0.3)
      )
        continue;
      const start = segment.start + match.index + 1;
      const end = start + quoted.length;
      const parts = [
        makeSegment(view.folded, segment.start, start, segment.line),
        makeSegment(view.folded, start, end, segment.line),
        makeSegment(view.folded, end, segment.end, segment.line),
      ];
      parts.forEach((part, place) => {
        if (place === 1) label(part, 'title', true, 0.8, 'title-in-promo');
        else label(part, 'promo', false, segment.kind ? segment.confidence : 0.7, 'promo-phrases');
      });
      segments.splice(index, 1, ...parts);
      return { index: index + 1, added: 2 };
    }
  }
  return null;
}
