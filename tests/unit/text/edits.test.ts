import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeEdits } from '../../../shared/text/compose-edits.ts';
import { applyEdits, withoutOverlaps } from '../../../shared/text/edits.ts';
import { editsOf, isBoundary, rawText } from './arbitraries.ts';

const twoSteps = rawText.chain((raw) =>
  editsOf(raw).chain((first) =>
    fc.record({ raw: fc.constant(raw), first: fc.constant(first), second: editsOf(applyEdits(raw, first)) }),
  ),
);

describe('composeEdits', () => {
  test('does what the two lists do one after the other', () => {
    fc.assert(
      fc.property(twoSteps, ({ raw, first, second }) => {
        expect(applyEdits(raw, composeEdits(first, second))).toBe(applyEdits(applyEdits(raw, first), second));
      }),
      { numRuns: 2000 },
    );
  });

  test('gives sorted edits that do not overlap and split no surrogate pair', () => {
    fc.assert(
      fc.property(twoSteps, ({ raw, first, second }) => {
        let last = 0;
        for (const { start, end } of composeEdits(first, second)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(isBoundary(raw, start) && isBoundary(raw, end)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a conversion of a repaired character keeps the repair’s rule and leaves its neighbours alone', () => {
    const first = [{ start: 1, end: 5, insert: '專', rule: 'mojibake' }];
    const second = [
      { start: 0, end: 1, insert: '医', rule: 'script-hans' },
      { start: 1, end: 2, insert: '专', rule: 'script-hans' },
    ];
    expect(composeEdits(first, second)).toEqual([
      { start: 0, end: 1, insert: '医', rule: 'script-hans' },
      { start: 1, end: 5, insert: '专', rule: 'mojibake' },
    ]);
  });
});

test('withoutOverlaps keeps the edit of the list that comes first', () => {
  const edit = (start: number, end: number, rule: string) => ({ start, end, insert: '', rule });
  const result = withoutOverlaps(
    [edit(4, 6, 'a'), edit(9, 9, 'a')],
    [edit(0, 4, 'b'), edit(5, 8, 'b'), edit(9, 10, 'b')],
  );
  expect(result).toEqual([edit(0, 4, 'b'), edit(4, 6, 'a'), edit(9, 9, 'a')]);
});
