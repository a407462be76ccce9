import type { BigramPool } from './bigram-pool.ts';
import type { Segment } from './segment.ts';

/** Longest text that may be a headline, UTF-16 units. */
const LONGEST = 120;

/** The share of the pairs of characters of `text` that stand in `pool`, 0 to 1. */
export function overlap(text: string, pool: BigramPool): number {
  const { pairs, known } = pool.compare(text, LONGEST);
  return pairs === 0 ? 0 : known / pairs;
}

/** How documents and interviews call themselves. */
const DOCUMENT =
  /(?:答记者问|实录|(?:的|大)(?:通知|意见|公告|决定|批复|函|通告|报告)|方案|办法|细则|规定|条例|解读)(?:\([^()]{1,16}\))?$/;
/** A question or an answer of an interview. */
const SPOKEN = /^(?:问|答|记者|主持人|网友|[QA])\d{0,2}\s*:/;

/** How much a line looks like the headline of the body that `pool` comes from; below 0.45 it is not taken. */
export function titleScore(segment: Segment, pool: BigramPool, distance: number, metaFollows: boolean): number {
  const { length, sentenceMarks, pieces, han } = segment.features;
  if (length < 5 || length > 80 || han < 3 || SPOKEN.test(segment.folded)) return 0;
  let score = overlap(segment.folded, pool);
  score += metaFollows ? 0.4 : 0;
  score += 0.25 / (1 + distance / 3);
  if (segment.folded.endsWith('。') || sentenceMarks > 2) score -= 0.4;
  if (DOCUMENT.test(segment.folded)) score += 0.3;
  if (length < 8) score -= 0.15;
  if (length > 50) score -= 0.1;
  if (pieces > 3) score -= 0.25;
  if (/(?:--|_|\s-\s|\|)\S{2,12}(?:网|在线|频道|网站)$/.test(segment.folded)) score -= 0.1;
  return score;
}
