/** Costs of gaps inside the article, in log-odds. */
export interface GapCosts {
  /** A gap opens: credits, advertisements, captions that do not belong to the article. */
  gap: number;
  /** Each line of a gap. */
  gapLine: number;
}

/**
 * The lines of the article: the best path through `before → article ⇄ gap → after` (Viterbi). There is one article, it
 * may have gaps, and what lies beyond a long gap must be worth it. `odds` are finite log-odds of each line. Returns 1
 * for lines of the article; none where no line speaks for one.
 */
export function decodeArticle(odds: ArrayLike<number>, { gap, gapLine }: GapCosts): Uint8Array {
  const count = odds.length;
  const began = new Uint8Array(count);
  const cameFromGap = new Uint8Array(count);
  const gapOpened = new Uint8Array(count);
  // Best sums of the paths that end at this line in the article, or in a gap of it.
  let inArticle = -Infinity;
  let inGap = -Infinity;
  let best = 0;
  let last = -1;
  for (let line = 0; line < count; line++) {
    const open = inArticle - gap;
    const before = Math.max(0, inArticle, inGap);
    if (before === 0) began[line] = 1;
    else if (inGap > inArticle) cameFromGap[line] = 1;
    gapOpened[line] = open >= inGap ? 1 : 0;
    inGap = Math.max(inGap, open) - gapLine;
    inArticle = before + (odds[line] ?? 0);
    if (inArticle > best) [best, last] = [inArticle, line];
  }
  const article = new Uint8Array(count);
  let isGap = false;
  for (let line = last; line >= 0; line--) {
    if (isGap) {
      isGap = gapOpened[line] !== 1;
      continue;
    }
    article[line] = 1;
    if (began[line] === 1) break;
    isGap = cameFromGap[line] === 1;
  }
  return article;
}
