import { pairSlot } from './gram-slots.ts';
import { BLANK, BREAK, FOREIGN, foldAstral, HAN, LATIN, letterTable, SIGN, SPLITTER } from './letter-table.ts';

/** What stands between two letters of a stream. */
export const TOUCHING = 0;
/** Only signs that split words in disguise, six units at most. */
export const SPLIT = 1;
/** One or two units of punctuation, or of blanks. */
export const SPACED = 2;
export const BLANKED = 4;
/** A line break or a longer gap. */
export const FAR = 3;

const LONGEST_SPLIT = 6;
const LONGEST_SPACE = 2;

/**
 * The letters and digits of a text with what hides them taken away: look-alikes read as what they stand for, signs
 * between letters dropped. Index i of the stream is the character at `at[i]` (UTF-16 units of the text), and `gaps[i]`
 * says what stands between it and the next.
 */
export interface LetterStream {
  length: number;
  units: Uint16Array;
  classes: Uint8Array;
  at: Int32Array;
  gaps: Uint8Array;
  /** The slot of each letter and the next (see gram-slots). */
  pairs: Uint16Array;
}

/** @param text a page view's folded text. Linear in its length. */
export function letterStream(text: string): LetterStream {
  const { classes: classTable, folds } = letterTable();
  const units = new Uint16Array(text.length);
  const classes = new Uint8Array(text.length);
  const at = new Int32Array(text.length);
  const gaps = new Uint8Array(text.length);
  let length = 0;
  let [splitters, signs, blanks, broken] = [0, 0, 0, false];
  for (let index = 0; index < text.length; index++) {
    let unit = text.charCodeAt(index);
    let kind = classTable[unit] ?? SIGN;
    const start = index;
    if (unit >= 0xd800 && unit < 0xdc00) {
      const folded = foldAstral(String.fromCodePoint(text.codePointAt(index) ?? 0));
      const isHan = unit >= 0xd840 && unit <= 0xd888;
      kind = folded ? LATIN : isHan ? FOREIGN : SPLITTER;
      index++;
      unit = folded ?? text.charCodeAt(index);
    } else unit = folds[unit] ?? unit;
    if (kind === HAN || kind === LATIN || kind === FOREIGN) {
      if (length > 0) gaps[length - 1] = gapOf(splitters, signs, blanks, broken);
      units[length] = unit;
      classes[length] = kind;
      at[length++] = start;
      [splitters, signs, blanks, broken] = [0, 0, 0, false];
    } else if (kind === SPLITTER) splitters++;
    else if (kind === BREAK) broken = true;
    else if (kind === SIGN) signs++;
    else if (kind === BLANK) blanks++;
  }
  if (length > 0) gaps[length - 1] = FAR;
  const pairs = new Uint16Array(length);
  for (let index = 0; index < length; index++) pairs[index] = pairSlot(units[index] ?? 0, units[index + 1] ?? 0);
  return { length, units, classes, at, gaps, pairs };
}

function gapOf(splitters: number, signs: number, blanks: number, broken: boolean): number {
  if (broken) return FAR;
  if (signs + blanks === 0) return splitters === 0 ? TOUCHING : splitters <= LONGEST_SPLIT ? SPLIT : FAR;
  if (splitters + signs + blanks > LONGEST_SPACE) return FAR;
  return signs + splitters === 0 ? BLANKED : SPACED;
}
