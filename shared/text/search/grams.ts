import type { Edit } from '../model.ts';
import { foldUnits, LINE_BREAK, SPACE } from './fold-units.ts';

/** Grams of one word that are asked for; more tell hardly anything new. */
const MOST_ASKED = 24;

/** A gram as 32 bits, which engines keep unboxed: one unit, or two of which the first is the higher half. */
const pair = (first: number, second: number): number => (first << 16) | second;
const firstOf = (gram: number): number => gram >>> 16;

/**
 * A unit as a character that the index takes for part of a word and that UTF-8 can hold: ASCII and halves of surrogate
 * pairs are moved to the private use area. What stands there already may be taken for them, which costs a look at a page.
 */
function inIndex(unit: number): number {
  if (unit < 0x80) return 0xe000 + unit;
  return unit >= 0xd800 && unit < 0xe000 ? 0xf000 + (unit - 0xd800) : unit;
}

function written(gram: number): string {
  const first = firstOf(gram);
  const second = inIndex(gram & 0xffff);
  return first === 0 ? String.fromCharCode(second) : String.fromCharCode(inIndex(first), second);
}

class GramReader {
  readonly grams = new Set<number>();

  /** Reads a stretch; `before` are the units that may stand before it. Gives those that may stand before what follows. */
  read(text: string, start: number, end: number, before: readonly number[]): readonly number[] {
    let last = before.length === 1 ? (before[0] ?? 0) : 0;
    let choices = before.length > 1 ? before : null;
    foldUnits(text, start, end, (unit) => {
      if (unit === SPACE || unit === LINE_BREAK) return;
      this.grams.add(unit);
      if (choices) for (const first of choices) this.grams.add(pair(first, unit));
      else if (last !== 0) this.grams.add(pair(last, unit));
      choices = null;
      last = unit;
    });
    return choices ?? (last === 0 ? [] : [last]);
  }

  /** Reads a page with each edit carried out and not; gives edits that overlap earlier ones and were passed over. */
  readVariants(raw: string, edits: readonly Edit[]): Edit[] {
    const left: Edit[] = [];
    let before: readonly number[] = [];
    let at = 0;
    for (const edit of edits) {
      if (edit.start < at) {
        left.push(edit);
        continue;
      }
      before = this.read(raw, at, edit.start, before);
      const as = this.read(raw, edit.start, edit.end, before);
      const mended = this.read(edit.insert, 0, edit.insert.length, before);
      before = [...new Set([...as, ...mended])];
      at = edit.end;
    }
    this.read(raw, at, raw.length, before);
    return left;
  }
}

/**
 * What the index holds of a page: its characters and pairs of characters, folded, without white space, as words with
 * spaces between them. Each edit is taken as carried out and as not carried out, so that a reviewer's yes or no to a
 * repair changes nothing.
 *
 * @param edits sorted by start
 */
export function pageGrams(raw: string, edits: readonly Edit[]): string {
  const reader = new GramReader();
  let left = reader.readVariants(raw, edits);
  while (left.length > 0) left = reader.readVariants(raw, left);
  const words: string[] = [];
  for (const gram of reader.grams) words.push(written(gram));
  return words.join(' ');
}

/** The grams that a page must have to hold a folded word; a single character is its own. */
export function wordGrams(word: string): string[] {
  const reader = new GramReader();
  reader.read(word, 0, word.length, []);
  const grams = [...reader.grams];
  const pairs = grams.filter((gram) => firstOf(gram) !== 0);
  const asked = pairs.length > 0 ? pairs : grams;
  const step = Math.max(1, asked.length / MOST_ASKED);
  const chosen = new Set(Array.from({ length: Math.min(asked.length, MOST_ASKED) }, (_, at) => Math.floor(at * step)));
  return asked.filter((_, index) => chosen.has(index)).map(written);
}
