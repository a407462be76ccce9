import type { DocumentReview, ReviewedBlock } from '../../../shared/review/review-state.ts';
import { sameData } from '../../../shared/review/same-data.ts';
import { FIELD_NAMES, type Span } from '../../../shared/text/model.ts';
import type { Focus } from './desk-store.ts';
import { editKey } from './suggestions.ts';

/** The first thing that only one list has, or that differs in both; the newer one where there are two. */
function firstDifference<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const changed = after.find((item) => !sameData(old.get(keyOf(item)), item));
  if (changed) return { item: changed, gone: false };
  const now = new Set(after.map(keyOf));
  const lost = before.find((item) => !now.has(keyOf(item)));
  return lost ? { item: lost, gone: true } : null;
}

function changedBlocks(before: readonly ReviewedBlock[], after: readonly ReviewedBlock[]): Span | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && sameData(before[head], after[head])) head++;
  let tail = 0;
  while (tail < shorter - head && sameData(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const changed = [...before.slice(head, before.length - tail), ...after.slice(head, after.length - tail)];
  if (changed.length === 0) return null;
  return {
    start: Math.min(...changed.map(({ start }) => start)),
    end: Math.max(...changed.map(({ end }) => end)),
  };
}

/** What differs between two states of a page, as something to look at; null when it has no place in the text. */
export function changedThing(before: DocumentReview, after: DocumentReview): Focus | null {
  const blocks = changedBlocks(before.blocks, after.blocks);
  if (blocks) return { type: 'passage', ...blocks };
  const measure = firstDifference(before.measures, after.measures, ({ id }) => id);
  if (measure) {
    const { id, start, end } = measure.item;
    return measure.gone ? { type: 'passage', start, end } : { type: 'measure', id };
  }
  const edit = firstDifference(before.edits, after.edits, editKey);
  if (edit) {
    const { start, end } = edit.item;
    return edit.gone ? { type: 'passage', start, end } : { type: 'edit', key: editKey(edit.item) };
  }
  const name = FIELD_NAMES.find((field) => !sameData(before.fields[field], after.fields[field]));
  return name ? { type: 'field', name } : null;
}
