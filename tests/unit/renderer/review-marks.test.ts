import { Text } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeIndex } from '../../../renderer/features/review/code-index.ts';
import { cleanPlace, type Place, rawPlace } from '../../../renderer/text-panes/place.ts';
import { markedIn, ReviewMarks } from '../../../renderer/text-panes/review-marks.ts';
import { applyDecision, foldDecisions } from '../../../shared/review/fold.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import { projectClean } from '../../../shared/text/offset-map.ts';
import { analysis, decision, LENGTH } from '../review/arbitraries.ts';

const RAW = '推进医联体建设，完善医保支付方式。\n'.repeat(LENGTH).slice(0, LENGTH);
const name = { zh: '分级诊疗', en: 'Tiered care' };
const codes = new CodeIndex(
  {
    id: 'test',
    version: 1,
    name,
    groups: [{ id: 'delivery', name, codes: [{ id: 'delivery.tiered', name, key: '6' }] }],
  },
  'zh',
);

/** Every mark with its place and look; marks at one place may stand in any order. */
function listed(marks: DecorationSet): string[] {
  const found: string[] = [];
  marks.between(0, LENGTH, (from, to, { spec }) => {
    found.push(`${from}-${to} ${spec.class} ${JSON.stringify(spec.attributes ?? {})}`);
  });
  return found.sort();
}

const marksOf = (review: DocumentReview, place: Place): ReviewMarks => new ReviewMarks(markedIn(review), codes, place);

describe('marks made of those of another state', () => {
  const aboutThings = decision.filter(({ type }) => /^(measure|field|note|status)\./u.test(type));
  const walk = fc.tuple(
    fc.array(decision, { maxLength: 6 }),
    fc.array(fc.oneof(aboutThings, decision), { maxLength: 8 }),
  );

  it('are those that are drawn anew, in the raw text', () => {
    fc.assert(
      fc.property(walk, ([first, steps]) => {
        const doc = Text.of(RAW.split('\n'));
        let review = foldDecisions(analysis, first);
        let marks = marksOf(review, rawPlace);
        let drawn = marks.draw(doc);
        for (const step of steps) {
          review = applyDecision(review, step);
          const next = marksOf(review, rawPlace);
          drawn = next.drawFrom(marks, drawn, doc);
          marks = next;
          expect(listed(drawn)).toEqual(listed(next.draw(doc)));
        }
      }),
    );
  });

  it('are those that are drawn anew, in a clean text that stays the same', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 6 }), fc.array(aboutThings, { maxLength: 8 }), (first, steps) => {
        let review = foldDecisions(analysis, first);
        const applied = review.edits.filter(({ status }) => status === 'applied');
        const { text, map } = projectClean(RAW, review.blocks, applied);
        const place = cleanPlace(review.blocks, map);
        const doc = Text.of(text.split('\n'));
        let marks = marksOf(review, place);
        let drawn = marks.draw(doc);
        for (const step of steps) {
          review = applyDecision(review, step);
          const next = marksOf(review, place);
          drawn = next.drawFrom(marks, drawn, doc);
          marks = next;
          expect(listed(drawn)).toEqual(listed(next.draw(doc)));
        }
      }),
    );
  });
});
