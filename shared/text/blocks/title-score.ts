import type { Segment } from './segment.ts';

/** Signs and white space are left out: only letters, hanzi and digits count. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The pairs of neighbouring characters of `text`. */
export function bigrams(text: string): Set<string> {
  const plain = letters(text);
  const found = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at++) found.add(plain.slice(at, at + 2));
  return found;
}

/** The share of the bigrams of `text` that stand in `pool`, 0 to 1. */
export function overlap(text: string, pool: ReadonlySet<string>): number {
  const own = bigrams(text);
  if (own.size === 0) return 0;
  let shared = 0;
  for (const pair of own) if (pool.has(pair)) shared++;
  return shared / own.size;
}

/** How much a line looks like the headline of the body that `pool` comes from; below 0.45 it is not taken. */
export function titleScore(
  segment: Segment,
  pool: ReadonlySet<string>,
  distance: number,
  metaFollows: boolean,
): number {
  const { length, sentenceMarks, pieces, han } = segment.features;
  if (length < 5 || length > 80 || han < 3) return 0;
  let score = overlap(segment.folded, pool);
  score += metaFollows ? 0.4 : 0;
  score += 0.25 / (1 + distance / 3);
  if (segment.folded.endsWith('。') || sentenceMarks > 2) score -= 0.4;
  if (length < 8) score -= 0.15;
  if (length > 50) score -= 0.1;
  if (pieces > 3) score -= 0.25;
  if (/(?:--|_|\s-\s|\|)\S{2,12}(?:网|在线|频道|网站)$/.test(segment.folded)) score -= 0.1;
  return score;
}
