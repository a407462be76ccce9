import { expect, test } from 'vitest';
import { featureNames } from '../../../../shared/text/blocks/features/line-features.ts';
import { LineModel, type TreeWeights } from '../../../../shared/text/blocks/line-model.ts';

const names = featureNames('text').map(([name]) => name);
const length = names.indexOf('length');
const below = names.indexOf('prose-below');

/** One tree: long lines speak for the article, and among the short ones those with prose below. */
const weights: TreeWeights = {
  features: names,
  bias: -0.5,
  roots: [0],
  feature: [length, below, -1, -1, -1],
  threshold: [40, 0.5, 0, 0, 0],
  left: [1, 3, -1, -1, -1],
  value: [0, -1, 2, -3, 0.5],
};

function row(values: Record<number, number>): Float32Array {
  return Float32Array.from(names, (_, feature) => values[feature] ?? 0);
}

test('each line falls through the trees to a leaf', () => {
  const rows = Float32Array.from([...row({ [length]: 41 }), ...row({ [length]: 40 }), ...row({ [below]: 0.6 })]);
  expect([...new LineModel(weights, 'text').logOdds(rows)]).toEqual([1.5, -3.5, 0]);
});

test('the signal is that of the split that moved the line furthest', () => {
  const model = new LineModel(weights, 'text');
  expect(model.signal(row({ [length]: 41 }), 0, true)).toBe('shape');
  expect(model.signal(row({ [length]: 4 }), 0, false)).toBe('position');
});

test('weights for other features are refused', () => {
  expect(() => new LineModel(weights, 'html')).toThrow('train them again');
});
