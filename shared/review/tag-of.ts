import type { MeasureAttributes, MeasureTag } from './decision.ts';
import type { Gapped } from './parts.ts';
import type { ReviewedMeasure } from './review-state.ts';

/** What may differ in a tag from the measure it is made of. */
export type TagChange = Partial<Gapped & { code: string } & MeasureAttributes>;

/** Of a tag that nobody has said more of than its code. */
export const NO_ATTRIBUTES: MeasureAttributes = {
  level: null,
  actor: null,
  region: null,
  stage: null,
  instrument: null,
  targets: [],
};

/** The tag of a measure in full, with what changes. `raw` is the raw text of its page. */
export function tagOf(raw: string, measure: ReviewedMeasure, change: TagChange = {}): MeasureTag {
  const { start, end, gaps, code, level, actor, region, stage, instrument, targets } = { ...measure, ...change };
  return {
    start,
    end,
    ...(gaps && { gaps: [...gaps] }),
    rawQuote: raw.slice(start, end),
    code,
    attributes: { level, actor, region, stage, instrument, targets },
  };
}
