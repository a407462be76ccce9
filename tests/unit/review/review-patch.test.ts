import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';
import { foldDecisions } from '../../../shared/review/fold.ts';
import { applyReviewPatch, reviewPatch, shareReview } from '../../../shared/review/review-patch.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import { sameData } from '../../../shared/review/same-data.ts';
import { analysis, attributes, decision } from './arbitraries.ts';

const state: fc.Arbitrary<DocumentReview> = fc
  .array(decision, { maxLength: 10 })
  .map((decisions) => foldDecisions(analysis, decisions));

const { patches } = contract['review.decide'].output.shape;

describe('the patch between two states of a page', () => {
  it('makes the second of the first, also after it was sent', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const sent: unknown = JSON.parse(
          JSON.stringify({ page: { from: 'a', to: 'b', patch: reviewPatch(before, after) } }),
        );
        const { patch } = patches.parse(sent).page ?? {};
        const frozen = structuredClone(before);
        expect(applyReviewPatch(before, patch ?? {})).toEqual(after);
        expect(before).toEqual(frozen);
      }),
    );
  });

  it('leaves what it does not name the same object', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        expect(shareReview(before, structuredClone(before))).toBe(before);
        const shared = shareReview(before, structuredClone(after));
        expect(shared).toEqual(after);
        const changed = shared.measures.findIndex((measure, index) => !sameData(measure, before.measures[index]));
        for (const [index, measure] of shared.measures.slice(0, Math.max(0, changed)).entries())
          expect(measure).toBe(before.measures[index]);
        if (sameData(before.blocks, after.blocks)) expect(shared.blocks).toBe(before.blocks);
      }),
    );
  });

  it('of one decision about one measure holds that measure, however many the page has', () => {
    const measures = Array.from({ length: 2_000 }, (_, index) => ({
      ...(analysis.measures[0] ?? expect.fail('the page has a proposal')),
      start: index * 10,
      end: index * 10 + 8,
    }));
    const long = { ...analysis, measures };
    const before = foldDecisions(long, []);
    const measure = before.measures[1_000] ?? expect.fail('the page has as many');
    const { id: measureId, start, end, code } = measure;
    const tag = { start, end, rawQuote: 'x', code, attributes };
    const after = foldDecisions(long, [{ type: 'measure.set', measureId, action: 'accept', tag }]);
    expect(reviewPatch(before, after)).toEqual({
      status: 'inProgress',
      measures: { at: 1_000, remove: 1, insert: [{ ...measure, status: 'accepted', ...attributes }] },
    });
  });
});
