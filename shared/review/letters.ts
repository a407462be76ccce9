import type { Edit, Span } from '../text/model.ts';
import { PINYIN_NOTE } from '../text/repairs/pinyin-note.ts';
import { foldScript } from '../text/script-tables.ts';
import { unitsToString } from '../text/units-to-string.ts';

/**
 * The letters, hanzi and digits of a piece of raw text with the repairs carried out: Simplified, half-width, lower
 * case, without blanks, punctuation and injected pinyin. Two ways to write the same words have the same letters.
 */
export interface Letters {
  /** Folded UTF-16 units; a character outside the basic plane is two of them. */
  readonly units: Uint16Array;
  /** The raw range of each letter; those of one repair share its range. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a clause begins with the letter. */
  readonly clauses: Uint8Array;
}

/** The letters as a string. */
export const letterText = ({ units }: Letters): string => unitsToString(units);

/** By code unit: its folded form, 0 for what is no letter. */
let letterUnits: Uint16Array | null = null;

function letterTable(): Uint16Array {
  if (letterUnits) return letterUnits;
  letterUnits = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const isSurrogate = unit >= 0xd800 && unit < 0xe000;
    const character = String.fromCharCode(unit);
    if (!isSurrogate && !/[\p{L}\p{N}]/u.test(character)) continue;
    const folded = isSurrogate ? character : foldScript(character).toLowerCase();
    letterUnits[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
  }
  return letterUnits;
}

/** By code unit: whether a clause ends there. */
const CLAUSE_ENDS = new Uint8Array(0x10000);
for (const sign of ',，:：;；。．.!！?？\n\r、|｜') CLAUSE_ENDS[sign.charCodeAt(0)] = 1;

const NOTE = new RegExp(PINYIN_NOTE, 'uy');
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Grows with what is put in; a page is read into few arrays, not into objects. */
class LetterList {
  readonly #units: Uint16Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #clauses: Uint8Array;
  #length = 0;
  #clauseBefore = true;

  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
    this.#clauses = new Uint8Array(capacity);
  }

  endClause(): void {
    this.#clauseBefore = true;
  }

  put(unit: number, start: number, end: number): void {
    const at = this.#length++;
    // 3.5 and 3,000 are one number.
    const goesOn = isDigit(unit) && at > 0 && isDigit(this.#units[at - 1] ?? 0);
    this.#units[at] = unit;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#clauses[at] = this.#clauseBefore && !goesOn ? 1 : 0;
    this.#clauseBefore = false;
  }

  letters(): Letters {
    return {
      units: this.#units.subarray(0, this.#length),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
      clauses: this.#clauses.subarray(0, this.#length),
    };
  }
}

/**
 * Reads the letters of a raw range.
 *
 * @param edits sorted by start, without overlaps; those outside the range are passed over
 */
export function readLetters(raw: string, span: Span, edits: readonly Edit[] = []): Letters {
  const table = letterTable();
  const inserted = edits.reduce((sum, { insert }) => sum + insert.length, 0);
  const list = new LetterList(span.end - span.start + inserted);
  let next = edits.findIndex(({ end, start }) => end > span.start || start >= span.start);
  let edit = next < 0 ? undefined : edits[next];
  for (let at = span.start; at < span.end; ) {
    if (edit && edit.start <= at) {
      if (edit.start >= span.start) putInsert(list, edit);
      at = Math.max(at, edit.end);
      edit = edits[++next];
      continue;
    }
    const unit = raw.charCodeAt(at);
    const letter = table[unit] ?? 0;
    if (letter !== 0) list.put(letter, at, at + 1);
    else if (unit === OPEN || unit === WIDE_OPEN) {
      NOTE.lastIndex = at;
      if (NOTE.test(raw)) {
        at = NOTE.lastIndex;
        continue;
      }
    } else if (CLAUSE_ENDS[unit]) list.endClause();
    at++;
  }
  return list.letters();
}

const OPEN = 0x28;
const WIDE_OPEN = 0xff08;

function putInsert(list: LetterList, { start, end, insert }: Edit): void {
  const table = letterTable();
  for (let at = 0; at < insert.length; at++) {
    const unit = insert.charCodeAt(at);
    const letter = table[unit] ?? 0;
    if (letter !== 0) list.put(letter, start, end);
    else if (CLAUSE_ENDS[unit]) list.endClause();
  }
}
