import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../shared/random.ts';
import { countInterval, leastSample } from '../../../shared/triage/count-interval.ts';
import { atMost } from '../../../shared/triage/hypergeometric.ts';
import { unseenEstimate } from '../../../shared/triage/unseen-estimate.ts';

describe('the hypergeometric distribution', () => {
  it('gives what can be counted by hand', () => {
    // 10 pages, 4 of them hits, 3 drawn: C(6,3)/C(10,3) = 20/120 hold none, and C(4,1)·C(6,2) = 60 hold one.
    expect(atMost(0, { population: 10, hits: 4, sample: 3 })).toBeCloseTo(20 / 120, 12);
    expect(atMost(1, { population: 10, hits: 4, sample: 3 })).toBeCloseTo(80 / 120, 12);
    expect(atMost(3, { population: 10, hits: 4, sample: 3 })).toBe(1);
  });

  it('stays exact for large populations', () => {
    // 100 000 pages, 1 hit: a sample of 1 000 misses it 99 times in 100.
    expect(atMost(0, { population: 100_000, hits: 1, sample: 1_000 })).toBeCloseTo(0.99, 9);
  });
});

describe('the interval of a count', () => {
  it('says nothing without a sample, and everything where the sample is the population', () => {
    expect(countInterval(0, 0, 50)).toEqual({ point: 0, low: 0, high: 50 });
    expect(countInterval(7, 50, 50)).toEqual({ point: 7, low: 7, high: 7 });
    expect(countInterval(7, 80, 50)).toEqual({ point: 7, low: 7, high: 7 });
    expect(countInterval(0, 0, 0)).toEqual({ point: 0, low: 0, high: 0 });
  });

  it('is bounded away from all where none was found, and from none where all were', () => {
    const none = countInterval(0, 300, 10_000);
    expect(none).toMatchObject({ point: 0, low: 0 });
    // The rule of three, for 97.5 %: -ln(.025) / 300 of the population, a little less for a finite one.
    expect(none.high).toBeGreaterThan(110);
    expect(none.high).toBeLessThan(123);
    const all = countInterval(300, 300, 10_000);
    expect(all).toMatchObject({ point: 10_000, high: 10_000 });
    expect(all.low).toBe(10_000 - none.high);
  });

  it('is a little narrower than the interval of a binomial share', () => {
    const { low, point, high } = countInterval(20, 100, 1_000);
    expect(point).toBe(200);
    // Clopper and Pearson give .1267 to .2918 for 20 of 100.
    expect(low).toBeGreaterThan(126);
    expect(high).toBeLessThan(292);
  });

  it('is inside what is possible, holds the point, and is the narrower the larger the sample', () => {
    const cases = fc
      .tuple(
        fc.integer({ min: 1, max: 3_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([population, of, part]) => {
        const sample = Math.max(1, Math.round(of * population));
        return { population, sample, found: Math.round(part * sample) };
      });
    fc.assert(
      fc.property(cases, ({ population, sample, found }) => {
        const { point, low, high } = countInterval(found, sample, population);
        expect(low).toBeGreaterThanOrEqual(found);
        expect(high).toBeLessThanOrEqual(population - (sample - found));
        expect(point >= low && point <= high).toBe(true);
        const mirrored = countInterval(sample - found, sample, population);
        expect([mirrored.low, mirrored.high]).toEqual([population - high, population - low]);
      }),
    );
  });

  it.each([0, 0.002, 0.01, 0.1, 0.5])('covers the truth in at least 95 of 100 samples: share %f', (share) => {
    const random = new Random(7);
    const population = 900;
    const hits = Math.round(share * population);
    const pages = Array.from({ length: population }, (_, index) => index);
    let covered = 0;
    const rounds = 600;
    for (let round = 0; round < rounds; round++) {
      const found = random.sample(pages, 120).filter((page) => page < hits).length;
      const { low, high } = countInterval(found, 120, population);
      if (low <= hits && hits <= high) covered++;
    }
    // Of 600 samples 95 % are 570; chance may take 2.5 standard deviations from that.
    expect(covered).toBeGreaterThanOrEqual(557);
  });
});

describe('the least sample', () => {
  it('is the smallest that bounds the share where nothing is found in it', () => {
    const size = leastSample(10_000, 0.01);
    expect(countInterval(0, size, 10_000).high).toBeLessThanOrEqual(100);
    expect(countInterval(0, size - 1, 10_000).high).toBeGreaterThan(100);
    expect(size).toBeGreaterThan(300);
    expect(size).toBeLessThan(370);
  });

  it('is everything where less than one page may be left', () => {
    expect(leastSample(20, 0.01)).toBe(20);
    expect(leastSample(0, 0.01)).toBe(0);
  });
});

describe('the estimate of what is unseen', () => {
  const frame = { population: 1_000, checked: 200, contaminated: 0, judgedSince: 200, foundSince: 0 };

  it('is not there before anything was checked, and nothing where nothing is left', () => {
    expect(unseenEstimate({ ...frame, checked: 0, judgedSince: 0 })).toBeNull();
    expect(unseenEstimate({ ...frame, population: 0, checked: 0, judgedSince: 0 })).toEqual({
      point: 0,
      low: 0,
      high: 0,
    });
  });

  it('leaves out what was found since the sample was drawn', () => {
    const before = unseenEstimate({ ...frame, contaminated: 4, foundSince: 4 });
    const after = unseenEstimate({ ...frame, contaminated: 4, judgedSince: 260, foundSince: 14 });
    expect(before?.point).toBe(16);
    expect(after?.point).toBe(6);
    expect((before?.high ?? 0) - (after?.high ?? 0)).toBe(10);
    expect(after?.low).toBe(0);
  });

  it('is never more than the pages that are left, nor less than none', () => {
    expect(unseenEstimate({ ...frame, checked: 1, contaminated: 1, judgedSince: 995, foundSince: 1 })?.high).toBe(5);
    expect(unseenEstimate({ ...frame, judgedSince: 1_000, foundSince: 30 })).toEqual({ point: 0, low: 0, high: 0 });
  });
});
