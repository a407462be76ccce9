import { describe, expect, test } from 'vitest';
import { changedThing } from '../../../renderer/features/review/changed-thing.ts';
import { isMendable, thingAt } from '../../../renderer/features/review/suggestions.ts';
import type { DocumentReview, ReviewedBlock, ReviewedMeasure } from '../../../shared/review/review-state.ts';
import { NO_FIELDS } from '../../support/no-fields.ts';

const block = (start: number, end: number, kept: boolean): ReviewedBlock => ({
  start,
  end,
  kind: kept ? 'body' : 'navigation',
  kept,
  confidence: 1,
  reason: 'body-span',
  origin: 'machine',
});

const measure = (id: string, start: number, end: number, status: ReviewedMeasure['status']): ReviewedMeasure => ({
  id,
  start,
  end,
  status,
  code: 'medicine.procurement',
  origin: 'machine',
  confidence: 0.5,
  alternatives: [],
  reason: null,
  level: null,
  actor: null,
  region: null,
  stage: null,
  instrument: null,
  targets: [],
});

const review: DocumentReview = {
  blocks: [block(0, 10, false), block(10, 50, true), block(50, 60, false)],
  edits: [],
  fields: NO_FIELDS,
  fieldReadings: {},
  measures: [measure('a', 12, 40, 'suggested'), measure('b', 20, 30, 'suggested'), measure('c', 15, 35, 'rejected')],
  verdict: { label: 'clean', score: 1, evidence: [], status: 'suggested' },
  note: '',
  status: 'todo',
};

describe('what a command changed', () => {
  test('is nothing between equal states, and nothing in the text for a verdict or a note', () => {
    expect(changedThing(review, structuredClone(review))).toBeNull();
    expect(changedThing(review, { ...review, note: 'x', verdict: { ...review.verdict, label: 'spam' } })).toBeNull();
  });
  test('is a measure, or the place where one was', () => {
    const accepted = {
      ...review,
      measures: [review.measures[0], measure('b', 20, 30, 'accepted')] as ReviewedMeasure[],
    };
    expect(changedThing(review, accepted)).toEqual({ type: 'measure', id: 'b' });
    const without = { ...review, measures: review.measures.slice(1) };
    expect(changedThing(review, without)).toEqual({ type: 'passage', start: 12, end: 40 });
  });
  test('is the stretch of text whose blocks differ', () => {
    const restored = { ...review, blocks: [block(0, 10, false), block(10, 50, true), block(50, 60, true)] };
    expect(changedThing(review, restored)).toEqual({ type: 'passage', start: 50, end: 60 });
  });
  test('is a field', () => {
    const title = { value: '题', start: 0, end: 1, confidence: 1, reason: null, status: 'accepted' as const };
    expect(changedThing(review, { ...review, fields: { ...review.fields, title } })).toEqual({
      type: 'field',
      name: 'title',
    });
  });
});

test('a click chooses the shortest thing under it and leaves out what was rejected', () => {
  expect(thingAt(review, 25)).toEqual({ type: 'measure', id: 'b' });
  expect(thingAt(review, 38)).toEqual({ type: 'measure', id: 'a' });
  expect(thingAt(review, 55)).toBeNull();
});

test('a repair that puts in what is there already mends nothing', () => {
  expect(isMendable('药价锟斤拷', { start: 2, end: 5, insert: '锟斤拷' })).toBe(false);
  expect(isMendable('5 63', { start: 1, end: 2, insert: '.' })).toBe(true);
});
