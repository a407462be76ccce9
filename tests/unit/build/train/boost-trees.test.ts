import { expect, test } from 'vitest';
import { boostTrees } from '../../../../build/train/boost-trees.ts';
import { featureNames } from '../../../../shared/text/blocks/features/line-features.ts';
import { LineModel } from '../../../../shared/text/blocks/line-model.ts';

const names = featureNames('text').map(([name]) => name);
const OPTIONS = { trees: 30, leaves: 6, rate: 0.3, leastWeight: 1, penalty: 1, featureShare: 1 };

/** Lines whose label hangs on two features together, so that no single one tells. */
function examples(count: number) {
  const width = names.length;
  const rows = new Float32Array(count * width);
  const labels = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const [left, right] = [(row * 7) % 10, (row * 3) % 11];
    rows[row * width] = left;
    rows[row * width + 1] = right;
    labels[row] = left < 5 !== right < 5 ? 1 : 0;
  }
  return { rows, width, labels, weights: new Float32Array(count).fill(1) };
}

test('trees learn what no single feature tells', () => {
  const { rows, labels, ...rest } = examples(400);
  const odds = new LineModel(boostTrees({ rows, labels, ...rest }, names, OPTIONS), 'text').logOdds(rows);
  expect([...odds].map((value) => (value > 0 ? 1 : 0))).toEqual([...labels]);
});

test('the same examples give the same weights', () => {
  const once = JSON.stringify(boostTrees(examples(200), names, OPTIONS));
  expect(JSON.stringify(boostTrees(examples(200), names, OPTIONS))).toBe(once);
});
