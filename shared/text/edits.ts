import type { Edit } from './model.ts';

/**
 * Sorted edits of which no two overlap: where two do, the one of the earlier list stays. Lists are sorted and given in
 * order of trust, so that a sure repair wins over a doubtful one. Linear.
 */
export function withoutOverlaps<T extends Edit>(...lists: readonly (readonly T[])[]): T[] {
  let accepted: T[] = [];
  for (const list of lists) accepted = merge(accepted, list);
  return accepted;
}

function merge<T extends Edit>(accepted: readonly T[], added: readonly T[]): T[] {
  const result: T[] = [];
  let next = 0;
  for (const edit of added) {
    for (let known = accepted[next]; known && known.start < edit.start; known = accepted[++next]) result.push(known);
    const before = result.at(-1);
    const after = accepted[next];
    if (before && (before.end > edit.start || before.start === edit.start)) continue;
    if (after && (after.start < edit.end || after.start === edit.start)) continue;
    result.push(edit);
  }
  for (; next < accepted.length; next++) {
    const known = accepted[next];
    if (known) result.push(known);
  }
  return result;
}

/** `text` with sorted, non-overlapping edits carried out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.insert);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
