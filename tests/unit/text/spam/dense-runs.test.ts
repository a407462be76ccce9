import { expect, test } from 'vitest';
import { denseRuns } from '../../../../shared/text/spam/dense-runs.ts';

const never = (): boolean => false;

test('a run bridges what speaks against it until the sum has fallen too far', () => {
  expect(denseRuns([2, -1, 3, -5, 4], 4, never)).toEqual([
    { start: 0, end: 3, score: 4 },
    { start: 4, end: 5, score: 4 },
  ]);
});

test('no run crosses a barrier', () => {
  expect(denseRuns([2, 2, 2], 4, (index) => index === 1)).toEqual([
    { start: 0, end: 1, score: 2 },
    { start: 1, end: 3, score: 4 },
  ]);
});

test('without a positive score there is no run', () => {
  expect(denseRuns([-1, 0, -2], 4, never)).toEqual([]);
});
