import type { Edit, Span } from '../model.ts';
import { unitsToString } from '../units-to-string.ts';
import { foldUnits, LINE_BREAK, SPACE } from './fold-units.ts';

/** From here on, characters are written without spaces between them. */
const FIRST_WIDE = 0x2e80;

/**
 * A text as it is searched: folded (see `foldUnits`), with edits carried out, and with a way back to the raw text. White
 * space beside a Chinese character is left out, as authors set it to taste (医　改, DRG 付费); between other characters
 * one space stands for all. A line break stays, so that no word reaches from one line into the next, but between two
 * lines of Latin letters, where it is a space.
 */
export class SearchText {
  readonly text: string;
  #units: Uint16Array;
  /** The raw range of each unit; those of an insert share the range of its edit. */
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;
  #blank = 0;

  /** @param edits sorted by start, without overlaps */
  constructor(raw: string, edits: readonly Edit[] = []) {
    const room = edits.reduce((sum, { insert }) => sum + insert.length, raw.length) + 16;
    this.#units = new Uint16Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    const put = (unit: number, from: number, to: number): void => this.#put(unit, from, to);
    let at = 0;
    for (const { start, end, insert } of edits) {
      foldUnits(raw, at, start, put);
      foldUnits(insert, 0, insert.length, (unit) => this.#put(unit, start, end));
      at = end;
    }
    foldUnits(raw, at, raw.length, put);
    this.text = unitsToString(this.#units.subarray(0, this.#length));
  }

  /**
   * The raw ranges of a folded word, from left to right, without overlaps. Text that an edit removes stays outside when
   * it lies at an edge; an insert is taken as a whole. A word that only an edit put there, at a place without raw text,
   * has no range and is left out.
   */
  find(word: string): Span[] {
    return this.findSequence([word], 0);
  }

  /**
   * The same for several words in their order, each taken where it stands next after the last.
   *
   * @param mostBetween units there may be between two words; they are on one line
   */
  findSequence(words: readonly string[], mostBetween: number): Span[] {
    const found: Span[] = [];
    const [first = ''] = words;
    if (words.includes('') || first === '') return found;
    for (let at = this.text.indexOf(first); at >= 0; ) {
      const after = this.#endOfSequence(words, at, mostBetween);
      const start = this.#starts[at] ?? 0;
      const end = after === null ? start : (this.#ends[after - 1] ?? start);
      if (start < end) found.push({ start, end });
      at = this.text.indexOf(first, after ?? at + first.length);
    }
    return found;
  }

  /** Where words end of which the first stands at a place; null where one of the others is missing. */
  #endOfSequence(words: readonly string[], at: number, mostBetween: number): number | null {
    let end = at + (words[0]?.length ?? 0);
    for (const word of words.slice(1)) {
      const reach = this.text.slice(end, end + mostBetween + word.length);
      const gap = reach.indexOf(word);
      if (gap < 0 || reach.lastIndexOf('\n', gap) >= 0) return null;
      end += gap + word.length;
    }
    return end;
  }

  #put(unit: number, from: number, to: number): void {
    if (unit === SPACE || unit === LINE_BREAK) {
      if (this.#blank !== LINE_BREAK) this.#blank = unit;
      return;
    }
    if (this.#blank !== 0) {
      const before = this.#units[this.#length - 1] ?? FIRST_WIDE;
      const isWide = before >= FIRST_WIDE || unit >= FIRST_WIDE;
      if (this.#length > 0 && !isWide) this.#push(SPACE, from, from);
      else if (this.#length > 0 && this.#blank === LINE_BREAK) this.#push(LINE_BREAK, from, from);
      this.#blank = 0;
    }
    this.#push(unit, from, to);
  }

  #push(unit: number, from: number, to: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = from;
    this.#ends[this.#length++] = to;
  }

  /** Some characters become up to eighteen. */
  #grow(): void {
    const size = 2 * this.#length;
    const longer = <T extends Uint16Array | Int32Array>(before: T, after: T): T => {
      after.set(before);
      return after;
    };
    this.#units = longer(this.#units, new Uint16Array(size));
    this.#starts = longer(this.#starts, new Int32Array(size));
    this.#ends = longer(this.#ends, new Int32Array(size));
  }
}
