import { z } from 'zod';
import { BLOCK_KINDS, FIELD_NAMES, INSTRUMENTS, LEVELS, STAGES, VERDICTS } from '../text/model.ts';

/**
 * What a reviewer does to one document. Decisions are stored as events and never changed; the state of
 * a document is the fold of its decisions over the machine's analysis (fold.ts). Positions are UTF-16
 * units into the raw text; `rawQuote` is the raw text found there, which the engine compares before it
 * stores anything.
 */

const offset = z.int().min(0);
const span = { start: offset, end: offset };

/** What a coder says about a tagged measure beyond its code. */
export const measureAttributes = z.strictObject({
  level: z.enum(LEVELS).nullable(),
  actor: z.string().max(200).nullable(),
  region: z.string().max(200).nullable(),
  stage: z.enum(STAGES).nullable(),
  instrument: z.enum(INSTRUMENTS).nullable(),
  targets: z.array(z.strictObject({ ...span, text: z.string() })),
});
export type MeasureAttributes = z.infer<typeof measureAttributes>;

/** A tag in full, so that its event alone can rebuild it whatever the machine proposes later. */
export const measureTag = z.strictObject({
  ...span,
  /** Of a measure in several pieces, what lies between them and is no part of it; parts.ts says what may be given. */
  gaps: z.array(z.strictObject(span)).min(1).max(100).optional(),
  /** All of the raw text from start to end, that of the gaps included. */
  rawQuote: z.string().min(1),
  code: z.string().min(1).max(200),
  attributes: measureAttributes,
});
export type MeasureTag = z.infer<typeof measureTag>;

/** `confirm`: the code still fits, for instance under a new definition. */
export const MEASURE_ACTIONS = ['add', 'accept', 'resize', 'recode', 'describe', 'confirm'] as const;
export const STATUSES = ['todo', 'inProgress', 'done'] as const;
export type ReviewStatus = (typeof STATUSES)[number];

const id = z.string().min(1).max(200);

export const verdictMark = z.strictObject({ type: z.literal('verdict.set'), label: z.enum(VERDICTS) });
export const statusMark = z.strictObject({ type: z.literal('status.set'), status: z.enum(STATUSES) });

export const decision = z.discriminatedUnion('type', [
  /** Gives a range of raw text a kind, keeps it in or takes it out of the clean text; null leaves that side as it is. */
  z.strictObject({
    type: z.literal('block.set'),
    ...span,
    kind: z.enum(BLOCK_KINDS).nullable(),
    kept: z.boolean().nullable(),
  }),
  /** Applies a repair (`applied: true`) or takes it back; the reviewer's own repairs have the rule `reviewer`. */
  z.strictObject({
    type: z.literal('edit.set'),
    ...span,
    rawQuote: z.string(),
    insert: z.string().max(10_000),
    rule: z.string().min(1).max(100),
    applied: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('measure.set'),
    measureId: id,
    action: z.enum(MEASURE_ACTIONS),
    tag: measureTag,
  }),
  /** Says no to a proposal. */
  z.strictObject({ type: z.literal('measure.reject'), measureId: id, tag: measureTag }),
  /** Takes back a tag. */
  z.strictObject({ type: z.literal('measure.remove'), measureId: id }),
  z.strictObject({
    type: z.literal('field.set'),
    field: z.enum(FIELD_NAMES),
    action: z.enum(['accept', 'correct', 'clear']),
    value: z.string().max(2_000).nullable(),
    evidence: z.strictObject({ ...span, rawQuote: z.string() }).nullable(),
    /** The GB/T 2260 code of a region that was read by the machine. */
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  verdictMark,
  z.strictObject({ type: z.literal('note.set'), text: z.string().max(100_000) }),
  statusMark,
]);
export type Decision = z.infer<typeof decision>;
