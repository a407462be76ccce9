import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeArticle } from '../../../../shared/text/blocks/decode-article.ts';

const COSTS = { gap: 0.5, gapLine: 0.25 };

/** The worth of a choice of lines: their odds less what its gaps cost. */
function worth(odds: readonly number[], chosen: readonly number[]): number {
  const [first, last] = [chosen.indexOf(1), chosen.lastIndexOf(1)];
  let sum = 0;
  for (let line = first; line <= last && first >= 0; line++) {
    if (chosen[line]) sum += odds[line] ?? 0;
    else sum -= COSTS.gapLine + (chosen[line - 1] ? COSTS.gap : 0);
  }
  return sum;
}

test('no choice of lines is worth more than the article that is found', () => {
  // Quarters add up without rounding, so that equal sums are equal.
  const odds = fc.array(
    fc.integer({ min: -12, max: 12 }).map((quarters) => quarters / 4),
    { minLength: 1, maxLength: 9 },
  );
  fc.assert(
    fc.property(odds, (lines) => {
      const every = Array.from({ length: 2 ** lines.length }, (_, bits) => lines.map((_line, at) => (bits >> at) & 1));
      const best = Math.max(...every.map((chosen) => worth(lines, chosen)));
      expect(worth(lines, [...decodeArticle(lines, COSTS)])).toBe(best);
    }),
  );
});

test('where no line speaks for an article there is none', () => {
  expect([...decodeArticle([-1, -0.5, -2], COSTS)]).toEqual([0, 0, 0]);
  expect([...decodeArticle([], COSTS)]).toEqual([]);
});

test('parts on both sides of a gap are one article when they are worth it', () => {
  expect([...decodeArticle([-1, 3, -9, 3, -1], COSTS)]).toEqual([0, 1, 0, 1, 0]);
  expect([...decodeArticle([-1, 3, -9, 0.5, -1], COSTS)]).toEqual([0, 1, 0, 0, 0]);
});
