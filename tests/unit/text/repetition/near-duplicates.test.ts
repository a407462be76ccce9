import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../../shared/random.ts';
import { applyEdits } from '../../../../shared/text/edits.ts';
import { foldForSearch } from '../../../../shared/text/fold-search.ts';
import { lshBands } from '../../../../shared/text/repetition/lsh-bands.ts';
import { likeness, minHash, PERMUTATIONS } from '../../../../shared/text/repetition/min-hash.ts';
import { scriptEdits } from '../../../../shared/text/script-edits.ts';
import { madeUpArticle, madeUpPage } from '../../../support/made-up-pages.ts';

const signatureOf = (text: string): Uint16Array => {
  const signature = minHash(text);
  if (!signature) throw new Error('too short');
  return signature;
};
const article = (number: number): string => madeUpPage(madeUpArticle(number), []);

/** Changes, drops and adds characters, one in `every`. */
function edited(text: string, random: Random, every: number): string {
  return [...text]
    .map((character) => {
      if (!random.chance(1 / every)) return character;
      return random.pick(['', '新', `${character}的`]);
    })
    .join('');
}

function exactLikeness(one: string, other: string): number {
  const shingles = (text: string): Set<string> => {
    const letters = foldForSearch(text).replace(/[^\p{L}\p{N}]+/gu, '');
    return new Set(Array.from({ length: Math.max(0, letters.length - 4) }, (_, at) => letters.slice(at, at + 5)));
  };
  const [left, right] = [shingles(one), shingles(other)];
  const both = [...left].filter((shingle) => right.has(shingle)).length;
  return both / (left.size + right.size - both);
}

const shareBand = (one: Uint16Array, other: Uint16Array): boolean => {
  const bands = new Set(lshBands(one));
  return lshBands(other).some((band) => bands.has(band));
};

describe('signatures', () => {
  it('estimate the Jaccard likeness of texts', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.integer({ min: 8, max: 200 }), (number, every) => {
        const text = article(number);
        const other = edited(text, new Random(number), every);
        // Five standard errors.
        expect(Math.abs(likeness(signatureOf(text), signatureOf(other)) - exactLikeness(text, other))).toBeLessThan(
          0.22,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('find at least 97 % of copies with two characters in a hundred changed, by a common band', () => {
    const copies = Array.from({ length: 200 }, (_, number) => {
      const text = article(number);
      const [one, other] = [signatureOf(text), signatureOf(edited(text, new Random(number), 50))];
      return shareBand(one, other) && likeness(one, other) >= 0.5;
    });
    expect(copies.filter(Boolean).length).toBeGreaterThanOrEqual(194);
  });

  it('hardly ever find pages that have nothing to do with each other', () => {
    const signatures = Array.from({ length: 120 }, (_, number) => signatureOf(article(number)));
    const pairs = signatures.flatMap((one, index) => signatures.slice(0, index).map((other) => [one, other] as const));
    expect(Math.max(...pairs.map(([one, other]) => likeness(one, other)))).toBeLessThan(0.3);
    expect(pairs.filter(([one, other]) => shareBand(one, other)).length / pairs.length).toBeLessThan(0.01);
  });

  it('are the same in the other script, in other widths and with other signs', () => {
    const text = article(1);
    const hant = applyEdits(text, scriptEdits(text, [], 'hant'));
    expect(hant).not.toBe(text);
    expect(likeness(signatureOf(text), signatureOf(hant))).toBeGreaterThan(0.9);
    expect(minHash(text.replaceAll('，', ', ').replaceAll('。', '．\n'))).toEqual(minHash(text));
  });

  it('have bands of their own, and are missing for a text too short to compare', () => {
    const signature = signatureOf(article(2));
    expect(signature).toHaveLength(PERMUTATIONS);
    expect(new Set(lshBands(signature)).size).toBe(32);
    for (const band of lshBands(signature))
      expect(band >= 0 && band < 2 ** 48 && Number.isSafeInteger(band)).toBe(true);
    expect(minHash('推进医改。'.repeat(3))).toBeNull();
  });
});
