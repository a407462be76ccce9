import { describe, expect, it } from 'vitest';
import { reviewDifference } from '../../../shared/review/review-difference.ts';
import type { DocumentReview, ReviewedBlock, ReviewedMeasure } from '../../../shared/review/review-state.ts';

const block = (start: number, end: number, kept: boolean): ReviewedBlock => ({
  start,
  end,
  kind: 'body',
  kept,
  confidence: 1,
  reason: 'test',
  origin: 'machine',
});
const measure = (id: string, code = 'a'): ReviewedMeasure => ({
  ...{ id, code, start: 0, end: 2, status: 'accepted', origin: 'reviewer', confidence: null, alternatives: [] },
  ...{ reason: null, level: null, actor: null, region: null, stage: null, instrument: null, targets: [] },
});
const field = (value: string) =>
  ({ value, start: null, end: null, confidence: null, reason: null, status: 'corrected' }) as const;

const base = {
  blocks: [block(0, 10, true), block(12, 20, false)],
  edits: [],
  fields: { title: null } as unknown as DocumentReview['fields'],
  fieldReadings: {},
  measures: [measure('r:1'), measure('r:2')],
  verdict: { label: 'clean', score: 0.9, evidence: [], status: 'suggested' },
  note: '',
  status: 'todo',
} satisfies DocumentReview;

describe('the difference of two states of a page', () => {
  it('is nothing between a state and itself', () => {
    expect(reviewDifference(base, structuredClone(base))).toEqual({
      measures: { gone: 0, back: 0, changed: 0 },
      fields: [],
      verdict: null,
      characters: 0,
      repairs: 0,
      note: false,
      status: null,
    });
  });

  it('names what is gone, back and changed', () => {
    const other: DocumentReview = {
      ...base,
      blocks: [block(0, 4, true), block(4, 10, false), block(12, 20, true)],
      edits: [
        { start: 1, end: 2, insert: 'x', rule: 'r', status: 'applied', origin: 'machine', confidence: 1, reason: 'r' },
      ],
      fields: { ...base.fields, title: field('题') },
      measures: [measure('r:2', 'b'), measure('r:3')],
      verdict: { label: 'spam', score: null, evidence: [], status: 'decided' },
      note: '看过',
      status: 'done',
    };
    expect(reviewDifference(base, other)).toEqual({
      measures: { gone: 1, back: 1, changed: 1 },
      fields: [{ name: 'title', from: null, to: '题' }],
      verdict: { from: 'clean', to: 'spam' },
      characters: 14,
      repairs: 1,
      note: true,
      status: { from: 'todo', to: 'done' },
    });
  });
});
