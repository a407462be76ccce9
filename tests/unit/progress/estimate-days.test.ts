import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateDays } from '../../../shared/progress/estimate-days.ts';

describe('the estimate of days left', () => {
  it('is the rest at the pace since the first finished page', () => {
    const days = [
      { day: '2026-03-01', done: 30 },
      { day: '2026-03-03', done: 10 },
    ];
    expect(estimateDays(days, '2026-03-04', 100)).toEqual({
      perDay: 10,
      daysWorked: 2,
      daysLeft: { value: 10, low: 8, high: 15 },
    });
  });

  it('looks at the last four weeks, and says nothing where nothing was finished in them', () => {
    const days = [{ day: '2026-01-01', done: 500 }];
    expect(estimateDays(days, '2026-03-04', 100).daysLeft).toBeNull();
    expect(estimateDays([...days, { day: '2026-03-04', done: 1 }], '2026-03-04', 5)).toMatchObject({
      perDay: 1,
      daysLeft: { value: 5, high: null },
    });
  });

  it('lies within its interval, which is narrower the more was finished', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10_000 }), fc.nat(100_000), (done, left) => {
        const { daysLeft } = estimateDays([{ day: '2026-03-04', done }], '2026-03-10', left);
        expect(daysLeft?.low).toBeLessThanOrEqual(daysLeft?.value ?? 0);
        expect(daysLeft?.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(daysLeft?.value ?? 0);
        expect(estimateDays([{ day: '2026-03-04', done }], '2026-03-10', 0).daysLeft?.value).toBe(0);
      }),
    );
  });
});
