import type { Edit } from './model.ts';

/** An edit of `first` with the place of its insert in the text that `first` leaves. */
interface Placed {
  edit: Edit;
  start: number;
  end: number;
}

/**
 * One list of edits on raw text that does what `first` and then `second` do; `second` is in coordinates of the text
 * that `first` leaves. Where a second edit meets the insert of a first one, the two become one edit which keeps the
 * rule of the first: the repair is what a reviewer looks for. Linear in the number of edits.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const placed = place(first);
  const result: Edit[] = [];
  let i = 0;
  let shift = 0; // raw position minus intermediate position, to the right of placed[i - 1]
  let j = 0;
  while (i < placed.length || j < second.length) {
    const a = placed[i];
    const b = second[j];
    if (a && (!b || a.end <= b.start) && !(b && isInsertion(b) && b.start === a.start && a.end === a.start)) {
      result.push(a.edit);
      shift = a.edit.end - a.end;
      i++;
      continue;
    }
    if (b && (!a || b.end <= a.start)) {
      result.push({ ...b, start: b.start + shift, end: b.end + shift });
      j++;
      continue;
    }
    const group = merge(placed, i, second, j, shift);
    result.push(group.edit);
    const last = placed[group.nextFirst - 1];
    if (last) shift = last.edit.end - last.end;
    i = group.nextFirst;
    j = group.nextSecond;
  }
  return result;
}

function isInsertion(edit: Edit): boolean {
  return edit.start === edit.end;
}

function place(edits: readonly Edit[]): Placed[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    const end = start + edit.insert.length;
    shift += edit.insert.length - (edit.end - edit.start);
    return { edit, start, end };
  });
}

/** Joins the chain of first and second edits that overlap, beginning at `placed[i]` and `second[j]`. */
function merge(placed: readonly Placed[], i: number, second: readonly Edit[], j: number, shift: number) {
  const from = { first: i, second: j };
  let end = Math.max(placed[i]?.end ?? 0, second[j]?.end ?? 0);
  let [nextFirst, nextSecond] = [i + 1, j + 1];
  for (;;) {
    const a = placed[nextFirst];
    const b = second[nextSecond];
    if (a && a.start < end) {
      end = Math.max(end, a.end);
      nextFirst++;
    } else if (b && b.start < end) {
      end = Math.max(end, b.end);
      nextSecond++;
    } else break;
  }
  const firsts = placed.slice(from.first, nextFirst);
  const seconds = second.slice(from.second, nextSecond);
  const start = Math.min(firsts[0]?.start ?? end, seconds[0]?.start ?? end);
  // Everything between start and end that no second edit covers lies inside inserts of the first.
  let insert = '';
  let at = start;
  for (const edit of seconds) {
    insert += leftOver(firsts, at, edit.start) + edit.insert;
    at = edit.end;
  }
  insert += leftOver(firsts, at, end);
  const [head, tail] = [firsts[0], firsts.at(-1)];
  const rawStart = head && head.start <= start ? head.edit.start : start + shift;
  const rawEnd = tail ? Math.max(tail.edit.end, end + tail.edit.end - tail.end) : end + shift;
  const rule = head?.edit.rule ?? seconds[0]?.rule ?? '';
  return { edit: { start: rawStart, end: rawEnd, insert, rule }, nextFirst, nextSecond };
}

function leftOver(firsts: readonly Placed[], start: number, end: number): string {
  let text = '';
  for (const { edit, start: from, end: to } of firsts) {
    const [low, high] = [Math.max(start, from), Math.min(end, to)];
    if (low < high) text += edit.insert.slice(low - from, high - from);
  }
  return text;
}
