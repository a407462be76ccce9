import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/review/decision.ts';
import { applyDecision, foldDecisions, initialReview } from '../../../shared/review/fold.ts';
import type { PageAnalysis } from '../../../shared/text/model.ts';
import { NO_FIELDS } from '../../support/no-fields.ts';
import { analysis, attributes, decision, LENGTH } from './arbitraries.ts';

describe('the fold of decisions', () => {
  it('keeps blocks sorted, apart and covering the same text', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
        const covered = (blocks: { start: number; end: number }[]): boolean[] => {
          const marks = Array<boolean>(LENGTH).fill(false);
          for (const { start, end } of blocks) marks.fill(true, start, end);
          return marks;
        };
        const { blocks } = foldDecisions(analysis, decisions);
        for (const [index, block] of blocks.entries()) {
          expect(block.start).toBeLessThan(block.end);
          expect(block.start).toBeGreaterThanOrEqual(blocks[index - 1]?.end ?? 0);
        }
        expect(covered(blocks)).toEqual(covered(analysis.blocks));
      }),
    );
  });

  it('never applies two repairs to the same text', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
        const applied = foldDecisions(analysis, decisions).edits.filter((edit) => edit.status === 'applied');
        for (const [index, edit] of applied.entries())
          expect(edit.start).toBeGreaterThanOrEqual(applied[index - 1]?.end ?? 0);
      }),
    );
  });

  it('gives the state before when the last decision is left out', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), decision, (decisions, last) => {
        const before = foldDecisions(analysis, decisions);
        const frozen = structuredClone(before);
        applyDecision(before, last);
        expect(before).toEqual(frozen);
        expect(foldDecisions(analysis, [...decisions, last])).toEqual(applyDecision(before, last));
      }),
    );
  });

  it('gives the same state whether decisions are carried out one by one or together', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
        expect(foldDecisions(analysis, decisions)).toEqual(decisions.reduce(applyDecision, initialReview(analysis)));
      }),
    );
  });

  it('leaves tags where they are when blocks are restored and repairs taken back', () => {
    const accepted: Decision = {
      type: 'measure.set',
      measureId: 'r:1',
      action: 'add',
      tag: { start: 40, end: 50, rawQuote: 'x', code: 'delivery.tiered', attributes },
    };
    const restored = foldDecisions(analysis, [
      accepted,
      { type: 'block.set', start: 31, end: LENGTH, kind: null, kept: true },
      { type: 'edit.set', start: 12, end: 15, rawQuote: '', insert: '3.0', rule: 'decimal-repair', applied: false },
    ]);
    expect(restored.measures.find((measure) => measure.id === 'r:1')).toMatchObject({ start: 40, end: 50 });
    expect(restored.blocks.find((block) => block.start === 31)).toMatchObject({ kept: true, kind: 'spam' });
    expect(restored.edits.find((edit) => edit.start === 12)?.status).toBe('rejected');
  });

  it('counts a page as begun with the first decision and as done only when somebody says so', () => {
    expect(initialReview(analysis).status).toBe('todo');
    expect(foldDecisions(analysis, [{ type: 'verdict.set', label: 'spam' }]).status).toBe('inProgress');
    expect(
      foldDecisions(analysis, [
        { type: 'status.set', status: 'done' },
        { type: 'note.set', text: '再看' },
      ]).status,
    ).toBe('done');
  });

  it('reads analyses of versions that knew fewer fields and no candidates', () => {
    const title = { value: '题', start: 0, end: 1, confidence: 0.9, reason: 'title-bigrams' };
    const { fieldCandidates: _, ...old } = { ...analysis, fields: { title } };
    const review = initialReview(old as unknown as PageAnalysis);
    expect(review.fields).toEqual({ ...NO_FIELDS, title: { ...title, status: 'suggested' } });
    expect(review.fieldReadings).toEqual({ title: [title] });
  });

  it('keeps what the machine read of a field when a reviewer takes another reading, with its code', () => {
    const reading = (value: string, code: string) => ({
      value,
      start: 0,
      end: 2,
      confidence: 0.5,
      reason: 'place-names',
      code,
    });
    const [proposed, other] = [reading('福建省', '350000'), reading('福建省三明市', '350400')];
    const read: PageAnalysis = {
      ...analysis,
      fields: { ...NO_FIELDS, region: proposed },
      fieldCandidates: { region: [other] },
    };
    const picked: Decision = {
      type: 'field.set',
      field: 'region',
      action: 'correct',
      value: other.value,
      evidence: { start: 0, end: 2, rawQuote: '福建' },
      code: other.code,
    };
    const review = foldDecisions(read, [picked]);
    expect(review.fields.region).toMatchObject({ value: '福建省三明市', code: '350400', status: 'corrected' });
    expect(review.fieldReadings.region).toEqual([proposed, other]);
    const typed: Decision = {
      type: 'field.set',
      field: 'region',
      action: 'correct',
      value: '全国',
      evidence: null,
    };
    expect(foldDecisions(read, [picked, typed]).fields.region).not.toHaveProperty('code');
  });
});
