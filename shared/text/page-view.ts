import { applyEdits } from './edits.ts';
import type { Edit, Span } from './model.ts';
import { foldScript } from './script-tables.ts';

/**
 * A page as the detectors read it: raw text with the sure repairs carried out. `folded` is the same text in Simplified
 * characters and half-width signs, position for position. Spans found in either are turned into raw ones at the end.
 */
export class PageView {
  readonly raw: string;
  readonly text: string;
  readonly folded: string;
  readonly #edits: readonly Edit[];
  /** Where the insert of each edit starts in `text`. */
  readonly #starts: Int32Array;

  constructor(raw: string, edits: readonly Edit[]) {
    this.raw = raw;
    this.#edits = edits;
    this.text = applyEdits(raw, edits);
    this.folded = foldScript(this.text);
    this.#starts = new Int32Array(edits.length);
    let shift = 0;
    edits.forEach((edit, index) => {
      this.#starts[index] = edit.start + shift;
      shift += edit.insert.length - (edit.end - edit.start);
    });
  }

  /** The raw range of a range of `text`; the removed text at its edges stays outside. */
  toRaw(start: number, end: number): Span {
    const from = this.#position(start, true);
    return { start: from, end: Math.max(from, this.#position(end, false)) };
  }

  #position(position: number, forward: boolean): number {
    // The last edit that starts before the character the position belongs to.
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = this.#starts[middle] ?? 0;
      if (forward ? start <= position : start < position) low = middle + 1;
      else high = middle;
    }
    const edit = this.#edits[low - 1];
    if (!edit) return position;
    const end = (this.#starts[low - 1] ?? 0) + edit.insert.length;
    if (position >= end) return edit.end + position - end;
    return forward ? edit.start : edit.end;
  }
}
