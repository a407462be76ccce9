import { FIELD_NAMES, type FieldName, type Span } from '../text/model.ts';
import { meet } from '../text/spans-meet.ts';
import type { DocumentReview, ReviewedBlock } from './review-state.ts';

/**
 * `tag`: tagged text is out of the clean text now; `field`: the machine reads another value than the decided one;
 * `block`: a passage that a reviewer has kept or removed would now be the other; `verdict`: another than the decided one.
 */
export const CONFLICT_KINDS = ['tag', 'field', 'block', 'verdict'] as const;

export interface RecleanConflict {
  kind: (typeof CONFLICT_KINDS)[number];
  field: FieldName | null;
  start: number | null;
  end: number | null;
  decided: string;
  machine: string;
}

/** A page before or after it was cleaned again: as decisions make it, and as the machine alone would have it. */
export interface CleanedState {
  review: DocumentReview;
  machine: DocumentReview;
}

/** Whether any of a range is out of the clean text. */
const isRemoved = (blocks: readonly ReviewedBlock[], span: Span): boolean =>
  blocks.some((block) => !block.kept && meet(block, span));

function tagConflicts(raw: string, before: CleanedState, after: CleanedState): RecleanConflict[] {
  return after.review.measures.flatMap(({ status, start, end }) => {
    const isLost =
      status === 'accepted' &&
      isRemoved(after.review.blocks, { start, end }) &&
      !isRemoved(before.review.blocks, { start, end });
    const block = isLost ? after.review.blocks.find((each) => !each.kept && meet(each, { start, end })) : undefined;
    return block
      ? [{ kind: 'tag', field: null, start, end, decided: raw.slice(start, end).toWellFormed(), machine: block.kind }]
      : [];
  });
}

function fieldConflicts(before: CleanedState, after: CleanedState): RecleanConflict[] {
  return FIELD_NAMES.flatMap((name): RecleanConflict[] => {
    const decided = after.review.fields[name];
    const now = after.machine.fields[name];
    if (!decided || decided.status === 'suggested' || !now?.value) return [];
    // What the machine said before, the reviewer has seen.
    if (now.value === decided.value || now.value === before.machine.fields[name]?.value) return [];
    const { start, end } = now;
    return [{ kind: 'field', field: name, start, end, decided: decided.value ?? '', machine: now.value }];
  });
}

function blockConflicts(before: CleanedState, after: CleanedState): RecleanConflict[] {
  return after.review.blocks.flatMap((block): RecleanConflict[] => {
    if (block.origin !== 'reviewer') return [];
    const { start, end, kept } = block;
    const own = (blocks: readonly ReviewedBlock[]) => blocks.find((each) => meet(each, block));
    const [then, now] = [own(before.machine.blocks), own(after.machine.blocks)];
    if (!now || now.kept === kept || then?.kept === now.kept) return [];
    return [{ kind: 'block', field: null, start, end, decided: block.kind, machine: now.kind }];
  });
}

/**
 * What the new result of the machine contradicts of a reviewer's decisions; what it had contradicted before is left out.
 *
 * @param before the page with the old analysis
 * @param after the same decisions over the new one
 */
export function recleanConflicts(raw: string, before: CleanedState, after: CleanedState): RecleanConflict[] {
  const { verdict } = after.review;
  const label = after.machine.verdict.label;
  const isOtherVerdict =
    verdict.status === 'decided' && label !== verdict.label && label !== before.machine.verdict.label;
  return [
    ...tagConflicts(raw, before, after),
    ...fieldConflicts(before, after),
    ...blockConflicts(before, after),
    ...(isOtherVerdict
      ? [{ kind: 'verdict' as const, field: null, start: null, end: null, decided: verdict.label, machine: label }]
      : []),
  ];
}
