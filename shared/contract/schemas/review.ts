import { z } from 'zod';
import { STATUSES } from '../../review/decision.ts';
import type { ReviewPatch } from '../../review/review-patch.ts';
import type { DocumentReview } from '../../review/review-state.ts';
import { FIELD_NAMES, INSTRUMENTS, STAGES } from '../../text/model.ts';
import { block, edit, fieldValue, level, spanShape, verdictLabel } from './analysis.ts';

const origin = z.enum(['machine', 'reviewer']);
const nullableOffset = spanShape.start.nullable();

const reviewedField = z.object({
  value: z.string().nullable(),
  start: nullableOffset,
  end: nullableOffset,
  confidence: z.number().nullable(),
  reason: z.string().nullable(),
  status: z.enum(['suggested', 'accepted', 'corrected', 'cleared']),
  code: z.string().optional(),
});

const reviewedMeasure = z.object({
  id: z.string(),
  ...spanShape,
  gaps: z.array(z.object(spanShape)).optional(),
  code: z.string(),
  status: z.enum(['suggested', 'accepted', 'rejected']),
  origin,
  confidence: z.number().nullable(),
  alternatives: z.array(z.object({ code: z.string(), confidence: z.number() })),
  reason: z.string().nullable(),
  level: level.nullable(),
  actor: z.string().nullable(),
  region: z.string().nullable(),
  stage: z.enum(STAGES).nullable(),
  instrument: z.enum(INSTRUMENTS).nullable(),
  targets: z.array(z.object({ ...spanShape, text: z.string() })),
});

export const documentReview = z.object({
  blocks: z.array(block.extend({ origin })),
  edits: z.array(
    edit.extend({
      status: z.enum(['applied', 'suggested', 'rejected']),
      origin,
      confidence: z.number(),
      reason: z.string(),
    }),
  ),
  fields: z.record(z.enum(FIELD_NAMES), reviewedField.nullable()),
  fieldReadings: z.partialRecord(z.enum(FIELD_NAMES), z.array(fieldValue)),
  measures: z.array(reviewedMeasure),
  verdict: z.object({
    label: verdictLabel,
    score: z.number().nullable(),
    evidence: z.array(z.object({ ...spanShape, rule: z.string() })),
    status: z.enum(['suggested', 'decided']),
  }),
  note: z.string(),
  status: z.enum(STATUSES),
}) satisfies z.ZodType<DocumentReview>;

const listPatch = <T extends z.ZodType>(item: T) =>
  z.object({ at: z.int().min(0), remove: z.int().min(0), insert: z.array(item) });

const { blocks, edits, fields, fieldReadings, measures, verdict, note, status } = documentReview.shape;

/** What a change made of one document. */
const documentPatch = z.object({
  /** The `reviewVersion` of the state that the patch is for, and of the one that it gives. */
  from: z.string(),
  to: z.string(),
  patch: z.object({
    blocks: listPatch(blocks.element).optional(),
    edits: listPatch(edits.element).optional(),
    fields: z.partialRecord(fields.keyType, fields.valueType).optional(),
    fieldReadings: fieldReadings.optional(),
    measures: listPatch(measures.element).optional(),
    verdict: verdict.optional(),
    note: note.optional(),
    status: status.optional(),
  }) satisfies z.ZodType<ReviewPatch>,
});

/** The next command that undo and redo would touch; null when there is none. */
export const undoState = z.object({
  undo: z.object({ commandId: z.string(), label: z.string() }).nullable(),
  redo: z.object({ commandId: z.string(), label: z.string() }).nullable(),
});
export type UndoState = z.infer<typeof undoState>;

/** What a decision, undo or redo changed. */
export const reviewChange = z.object({
  /** The position of the event log after this change. */
  position: z.int(),
  commandId: z.string(),
  label: z.string(),
  documentIds: z.array(z.string()),
  /**
   * What changed of each document. Read those anew that are missing, as all are where they are more than 20 or where the
   * command was carried out before.
   */
  patches: z.record(z.string(), documentPatch),
  undoState,
});
export type ReviewChange = z.infer<typeof reviewChange>;

export const historyEntry = z.object({
  commandId: z.string(),
  label: z.string(),
  at: z.iso.datetime(),
  author: z.string(),
  /** `reverted`: the page asked about was taken back to a point before it. */
  state: z.enum(['active', 'undone', 'dropped', 'reverted']),
  documents: z.int(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** What going back to a point of a page would do. */
export const revertPreview = z.object({
  /** The position of the last line of the log about the page: the answer holds as long as there is no other. */
  seen: z.int(),
  /** Commands whose part in the page would be taken back, and those whose part would come back; the newest first. */
  undone: z.array(historyEntry),
  restored: z.array(historyEntry),
  /** The page as it would be. */
  review: documentReview,
});
