import { expect, it } from 'vitest';
import { BandIndex } from '../../../electron/engine/repetition/band-index.ts';
import { LineFilter } from '../../../electron/engine/repetition/line-filter.ts';
import { Random } from '../../../shared/random.ts';

const BANDS = 32;
const number48 = (random: Random): number => random.int(0, 2 ** 16 - 1) * 2 ** 32 + random.int(0, 2 ** 32 - 1);
const someBands = (random: Random): number[] => Array.from({ length: BANDS }, () => number48(random));

it('names the clusters that have most bands in common with a page, of equal ones the oldest', () => {
  const random = new Random(7);
  const index = new BandIndex();
  const clusters = Array.from({ length: 5_000 }, () => someBands(random));
  clusters.forEach((bands, cluster) => {
    index.add(bands, cluster + 1);
  });
  const page = [...(clusters[4_700] ?? []).slice(0, 16), ...(clusters[12] ?? []).slice(16, 24)];
  expect(index.holders([...page, ...(clusters[13] ?? []).slice(24)], 8)).toEqual([4_701, 13, 14]);
  expect(index.holders(someBands(random), 8)).toEqual([]);
});

it('knows every line that was added and hardly any other', () => {
  const random = new Random(8);
  const filter = new LineFilter();
  const lines = Array.from({ length: 20_000 }, () => number48(random));
  for (const line of lines) filter.add(line);
  expect(lines.every((line) => filter.mayHold(line))).toBe(true);
  const others = Array.from({ length: 20_000 }, () => number48(random));
  expect(others.filter((line) => filter.mayHold(line)).length).toBeLessThan(20);
});
