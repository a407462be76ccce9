import type { FieldName } from '../text/model.ts';
import type { DocumentReview, ReviewedBlock, ReviewedEdit, ReviewedField, ReviewedMeasure } from './review-state.ts';
import { sameData } from './same-data.ts';

/** The one stretch of a list that changed: `remove` items from index `at` on give way to `insert`. */
export interface ListPatch<T> {
  at: number;
  remove: number;
  insert: T[];
}

/** What differs between two states of one page; parts that are the same are left out. */
export interface ReviewPatch {
  blocks?: ListPatch<ReviewedBlock> | undefined;
  edits?: ListPatch<ReviewedEdit> | undefined;
  measures?: ListPatch<ReviewedMeasure> | undefined;
  fields?: Partial<Record<FieldName, ReviewedField | null>> | undefined;
  fieldReadings?: DocumentReview['fieldReadings'] | undefined;
  verdict?: DocumentReview['verdict'] | undefined;
  note?: string | undefined;
  status?: DocumentReview['status'] | undefined;
}

function listPatch<T>(before: readonly T[], after: readonly T[]): ListPatch<T> | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && sameData(before[at], after[at])) at++;
  let tail = 0;
  while (tail < shorter - at && sameData(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const remove = before.length - tail - at;
  const insert = after.slice(at, after.length - tail);
  return remove > 0 || insert.length > 0 ? { at, remove, insert } : undefined;
}

const applyList = <T>(list: T[], patch: ListPatch<T> | undefined): T[] =>
  patch ? [...list.slice(0, patch.at), ...patch.insert, ...list.slice(patch.at + patch.remove)] : list;

/**
 * What has to be changed in one state of a page to make it another. A decision changes few things of a page that may
 * hold thousands, so this is what an answer carries and what is drawn anew.
 */
export function reviewPatch(before: DocumentReview, after: DocumentReview): ReviewPatch {
  const patch: ReviewPatch = {};
  const blocks = listPatch(before.blocks, after.blocks);
  if (blocks) patch.blocks = blocks;
  const edits = listPatch(before.edits, after.edits);
  if (edits) patch.edits = edits;
  const measures = listPatch(before.measures, after.measures);
  if (measures) patch.measures = measures;
  const fields = (Object.keys(after.fields) as FieldName[]).filter(
    (name) => !sameData(before.fields[name], after.fields[name]),
  );
  if (fields.length > 0) patch.fields = Object.fromEntries(fields.map((name) => [name, after.fields[name]]));
  if (!sameData(before.fieldReadings, after.fieldReadings)) patch.fieldReadings = after.fieldReadings;
  if (!sameData(before.verdict, after.verdict)) patch.verdict = after.verdict;
  if (before.note !== after.note) patch.note = after.note;
  if (before.status !== after.status) patch.status = after.status;
  return patch;
}

/**
 * Carries out a patch on the state that it was made from. That state is not changed, and what the patch leaves alone is
 * the same object in the new one; an empty patch gives the state itself.
 */
export function applyReviewPatch(before: DocumentReview, patch: ReviewPatch): DocumentReview {
  if (Object.keys(patch).length === 0) return before;
  return {
    blocks: applyList(before.blocks, patch.blocks),
    edits: applyList(before.edits, patch.edits),
    fields: patch.fields ? { ...before.fields, ...patch.fields } : before.fields,
    fieldReadings: patch.fieldReadings ?? before.fieldReadings,
    measures: applyList(before.measures, patch.measures),
    verdict: patch.verdict ?? before.verdict,
    note: patch.note ?? before.note,
    status: patch.status ?? before.status,
  };
}

/** The state `after`, with the objects of `before` wherever both say the same, so that these need not be drawn anew. */
export const shareReview = (before: DocumentReview, after: DocumentReview): DocumentReview =>
  applyReviewPatch(before, reviewPatch(before, after));
