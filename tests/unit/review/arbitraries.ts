import fc from 'fast-check';
import type { Decision } from '../../../shared/review/decision.ts';
import { proposalId } from '../../../shared/review/measure-id.ts';
import { type Gapped, withoutPart } from '../../../shared/review/parts.ts';
import { BLOCK_KINDS, type PageAnalysis } from '../../../shared/text/model.ts';
import { NO_FIELDS } from '../../support/no-fields.ts';

/** UTF-16 units of the page that decisions are made about. */
export const LENGTH = 60;

/** A page with a block of each fate, repairs and a proposal. */
export const analysis: PageAnalysis = {
  script: 'Hans',
  redecode: null,
  blocks: [
    { start: 0, end: 10, kind: 'navigation', kept: false, confidence: 0.9, reason: 'link-list' },
    { start: 11, end: 30, kind: 'body', kept: true, confidence: 0.9, reason: 'body-span' },
    { start: 31, end: LENGTH, kind: 'spam', kept: false, confidence: 0.9, reason: 'seo-tail' },
  ],
  edits: [{ start: 12, end: 15, insert: '3.0', rule: 'decimal-repair' }],
  editSuggestions: [{ start: 14, end: 18, insert: '聯', rule: 'cut-gbk', confidence: 0.6, reason: 'pinyin' }],
  fields: NO_FIELDS,
  fieldCandidates: {},
  repetition: [],
  measures: [
    {
      start: 16,
      end: 24,
      quote: '推进医联体建设',
      code: 'delivery.tiered',
      confidence: 0.8,
      alternatives: [],
      level: null,
      actor: null,
      region: null,
      stage: null,
      instrument: null,
      targets: [],
      reason: 'verb-object',
    },
  ],
  verdict: { label: 'contaminated', score: 0.9, evidence: [{ start: 31, end: LENGTH, rule: 'seo-tail' }] },
  pipeline: { version: '1', rules: 'sha256:0', segmenter: 'none' },
};

export const attributes = { level: null, actor: null, region: null, stage: null, instrument: null, targets: [] };
const span = fc
  .tuple(fc.nat(LENGTH - 1), fc.nat(LENGTH - 1))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
const measureId = fc.constantFrom('r:1', 'r:2', proposalId({ start: 16, end: 24, code: 'delivery.tiered' }));
const tag = fc.tuple(span, fc.option(span, { nil: undefined })).map(([range, gap]) => {
  const { start, end, gaps } = (gap && withoutPart(range, gap)) ?? (range as Gapped);
  return { start, end, ...(gaps && { gaps }), rawQuote: 'x', code: 'delivery.tiered', attributes };
});

/** Any decision about that page, sensible or not. */
export const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc
    .tuple(span, fc.option(fc.constantFrom(...BLOCK_KINDS)), fc.option(fc.boolean()))
    .map(([range, kind, kept]): Decision => ({ type: 'block.set', ...range, kind, kept })),
  fc.tuple(span, fc.constantFrom('', '甲', '3.0'), fc.boolean()).map(
    ([range, insert, applied]): Decision => ({
      type: 'edit.set',
      ...range,
      rawQuote: '',
      insert,
      rule: 'reviewer',
      applied,
    }),
  ),
  fc
    .tuple(measureId, tag)
    .map(([id, given]): Decision => ({ type: 'measure.set', measureId: id, action: 'add', tag: given })),
  fc.tuple(measureId, tag).map(([id, given]): Decision => ({ type: 'measure.reject', measureId: id, tag: given })),
  measureId.map((id): Decision => ({ type: 'measure.remove', measureId: id })),
  fc.constantFrom<Decision>(
    { type: 'verdict.set', label: 'clean' },
    { type: 'note.set', text: '看过' },
    { type: 'status.set', status: 'done' },
    { type: 'field.set', field: 'title', action: 'correct', value: '标题', evidence: null },
    { type: 'field.set', field: 'title', action: 'clear', value: null, evidence: null },
  ),
);
