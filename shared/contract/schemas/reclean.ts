import { z } from 'zod';
import { CONFLICT_KINDS } from '../../review/reclean-conflicts.ts';
import { FIELD_NAMES } from '../../text/model.ts';
import { offset } from './analysis.ts';

/** Something on which a decision and the new result of the machine differ. */
const recleanConflict = z.object({
  kind: z.enum(CONFLICT_KINDS),
  /** The field concerned; null for other kinds. */
  field: z.enum(FIELD_NAMES).nullable(),
  /** Raw positions; null where the thing stands nowhere. */
  start: offset.nullable(),
  end: offset.nullable(),
  /** What was decided, and what the machine says now. */
  decided: z.string(),
  machine: z.string(),
});

/** What cleaning a page again made of it. */
export const recleanItem = z.object({
  documentId: z.string(),
  title: z.string(),
  changes: z.object({
    /** Raw characters of another kind, or in the clean text of only one of both. */
    characters: z.int(),
    fields: z.array(z.enum(FIELD_NAMES)),
    verdict: z.object({ from: z.string(), to: z.string() }).nullable(),
    /** Proposals that are gone and that are new. */
    measuresGone: z.int(),
    measuresNew: z.int(),
  }),
  conflicts: z.array(recleanConflict),
});
export type RecleanItem = z.infer<typeof recleanItem>;

export const recleanSummary = z.object({
  changed: z.int(),
  unchanged: z.int(),
  /** Pages under review, which were left alone because nobody asked for them. */
  leftAlone: z.int(),
  /** Pages that could not be read again as they were. */
  failed: z.int(),
  /** Pages on which decisions and the new result differ. */
  withConflicts: z.int(),
  takenBack: z.int(),
});
export type RecleanSummary = z.infer<typeof recleanSummary>;
