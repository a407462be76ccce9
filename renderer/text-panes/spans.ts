import type { Span } from '../../shared/text/model.ts';
import type { OffsetMap } from '../../shared/text/offset-map.ts';

/** The two panes of the desk. */
export type Side = 'raw' | 'clean';

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Whether `position` lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, position: number): boolean {
  return position > 0 && isHigh(text.charCodeAt(position - 1)) && isLow(text.charCodeAt(position));
}

/** The part of a selection that can carry a tag: whole characters, no white space at its ends; null when nothing is left. */
export function tagSpan(raw: string, span: Span): Span | null {
  let { start, end } = span;
  if (splitsPair(raw, start)) start--;
  if (splitsPair(raw, end)) end++;
  while (start < end && /\s/.test(raw.charAt(start))) start++;
  while (end > start && /\s/.test(raw.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** A selection in either pane as a range of raw text. */
export function selectionToRaw(side: Side, selection: Span, raw: string, map: OffsetMap): Span | null {
  return tagSpan(raw, side === 'raw' ? selection : map.cleanRangeToRaw(selection));
}

/** The next character boundary before (-1) or after (1) `position`. */
export function stepCharacter(text: string, position: number, direction: -1 | 1): number {
  const next = position + direction;
  return splitsPair(text, next) ? next + direction : next;
}

const CLAUSE_END = /[。！？；;!?\n]/;

/** The clause around a position: from the mark that ends a sentence before it to the one after it. */
export function clauseAround(text: string, position: number): Span {
  let start = position;
  let end = position;
  while (start > 0 && !CLAUSE_END.test(text.charAt(start - 1))) start--;
  while (end < text.length && !CLAUSE_END.test(text.charAt(end))) end++;
  if (end < text.length && text.charAt(end) !== '\n') end++;
  return { start, end };
}

/** Index of the last item that starts at or before `position`; -1 when there is none. Items are sorted by start. */
export function lastStartingAt(items: readonly Span[], position: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The block at a raw position, or the one that begins next where none covers it. */
export function blockAt<T extends Span>(blocks: readonly T[], position: number): T | null {
  const index = lastStartingAt(blocks, position);
  const block = blocks[index];
  if (block && position < block.end) return block;
  return blocks[index + 1] ?? block ?? null;
}
