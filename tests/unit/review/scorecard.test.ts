import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate, weekOf } from '../../../shared/review/scorecard.ts';
import { scorecardTable } from '../../../shared/review/scorecard-table.ts';

describe('the interval of a share', () => {
  test.each([
    [0, 10, 0, 0, 0.278],
    [5, 10, 0.5, 0.237, 0.763],
    [10, 10, 1, 0.722, 1],
    [81, 263, 0.308, 0.255, 0.366],
  ])('%i of %i (Newcombe 1998 gives the last)', (hits, cases, value, low, high) => {
    const found = estimate(hits, cases);
    expect([found?.value, found?.low, found?.high].map((part) => Number(part?.toFixed(3)))).toEqual([value, low, high]);
  });

  test('holds the share, stays between 0 and 1, and narrows with more cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), fc.nat(1_000), (cases, hits) => {
        fc.pre(hits <= cases);
        const [few, many] = [estimate(hits, cases), estimate(hits * 10, cases * 10)];
        if (!few || !many) throw new Error('an estimate of some cases is never null');
        expect(few.low).toBeGreaterThanOrEqual(0);
        expect(few.high).toBeLessThanOrEqual(1);
        expect(few.low).toBeLessThanOrEqual(few.value + 1e-12);
        expect(few.high).toBeGreaterThanOrEqual(few.value - 1e-12);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  test('of nothing is none', () => {
    expect(estimate(0, 0)).toBeNull();
  });
});

test.each([
  ['2024-05-24T10:00:00.000Z', '2024-W21'],
  ['2021-01-03T23:00:00.000Z', '2020-W53'],
  ['2024-12-30T00:00:00.000Z', '2025-W01'],
])('%s is in %s', (at, week) => {
  expect(weekOf(at)).toBe(week);
});

test('the table has a cell for every column', () => {
  const counts = { accepted: 1, corrected: 0, rejected: 1, missed: 0, open: 2 };
  const [head = [], row = []] = scorecardTable([
    { group: 'code', key: 'a,b', ...counts, precision: estimate(1, 2), recall: null },
  ]);
  expect(row).toHaveLength(head.length);
  expect(row.slice(0, 8)).toEqual(['code', 'a,b', '1', '0', '1', '0', '2', '0.500']);
  expect(row.at(-1)).toBe('');
});
