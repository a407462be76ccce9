/** What a UTF-16 unit is to the search for hidden words. */
export const SIGN = 0;
export const HAN = 1;
export const LATIN = 2;
/** A letter of any other script. */
export const FOREIGN = 3;
/** A sign that has no business between two letters: emoji, combining marks, `*`, `~` … */
export const SPLITTER = 4;
export const BLANK = 5;
export const BREAK = 6;

/** Signs of ASCII and CJK punctuation that split words only in disguise. */
const SPLITTERS = new Set([...'*_~^+=#@`\\丶$&'].map((sign) => sign.charCodeAt(0)));

/** Signs that pass for a letter, beyond those that Unicode's compatibility forms undo. */
const LOOKALIKES: Record<string, string> = {
  V: '√∨νѵѴ∪υ',
  A: 'аАαΑ∧ΛДд∀',
  B: 'вВβΒь',
  C: 'сСϲ¢',
  E: 'еЕεΕєЄ∈ё',
  H: 'нНΗ',
  I: 'іІιΙ丨',
  J: 'јЈ',
  K: 'кКκΚ',
  M: 'мМΜ',
  N: 'Νпη',
  O: 'оОοΟ〇○◯σ',
  P: 'рРρΡ',
  Q: 'ԛϘ',
  R: 'гяЯ',
  S: 'ѕЅ§',
  T: 'тТτΤ',
  U: 'цμ',
  W: 'ωшШщѡ',
  X: 'хХχΧ×✕',
  Y: 'уУγΥ',
  Z: 'Ζ',
};

/** By UTF-16 unit: its class, and what it is read as (Latin in upper case, digits of any form as ASCII). */
export interface LetterTable {
  classes: Uint8Array;
  folds: Uint16Array;
}

let table: LetterTable | null = null;

/** The table for units of the basic plane, built when first used (some milliseconds). */
export function letterTable(): LetterTable {
  if (table) return table;
  const classes = new Uint8Array(0x10000);
  const folds = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    folds[unit] = unit;
    classes[unit] = classOf(unit, String.fromCharCode(unit));
    if (classes[unit] === HAN || unit >= 0xd800) continue;
    const plain = String.fromCharCode(unit).normalize('NFKD').replace(/^[(]/, '').charAt(0).toUpperCase();
    if (!/^[A-Z0-9]$/.test(plain)) continue;
    folds[unit] = plain.charCodeAt(0);
    classes[unit] = LATIN;
  }
  for (const [letter, signs] of Object.entries(LOOKALIKES)) {
    for (const sign of signs) {
      folds[sign.charCodeAt(0)] = letter.charCodeAt(0);
      // A Greek or Cyrillic letter stays foreign: whether it stands for a Latin one is seen from its neighbours.
      if (classes[sign.charCodeAt(0)] !== FOREIGN) classes[sign.charCodeAt(0)] = LATIN;
    }
  }
  table = { classes, folds };
  return table;
}

function classOf(unit: number, sign: string): number {
  if ((unit >= 0x3400 && unit <= 0x9fff && unit !== 0x4e36 && unit !== 0x4e28) || unit === 0x3007) return HAN;
  if (/[\n\v\f\r\u0085\u2028\u2029]/.test(sign)) return BREAK;
  if (/[\s\p{Cc}\p{Cf}]/u.test(sign)) return BLANK;
  if (SPLITTERS.has(unit)) return SPLITTER;
  if (/[\p{L}\p{N}]/u.test(sign)) return FOREIGN;
  // ASCII and CJK punctuation, general punctuation, currency and letter-like signs have honest uses.
  if (unit < 0x100 || (unit >= 0x2010 && unit <= 0x205e) || (unit >= 0x3000 && unit <= 0x303f)) return SIGN;
  if (
    (unit >= 0x20a0 && unit <= 0x20cf) ||
    (unit >= 0x2100 && unit <= 0x21ff) ||
    unit === 0x2223 ||
    (unit >= 0x2500 && unit <= 0x257f) ||
    unit >= 0xff00
  )
    return SIGN;
  return SPLITTER;
}

/** What a character outside the basic plane is read as: an ASCII letter or digit for its styled forms, else null. */
export function foldAstral(character: string): number | null {
  const plain = character.normalize('NFKD').replace(/^[([]/, '').charAt(0).toUpperCase();
  return /^[A-Z0-9]$/.test(plain) ? plain.charCodeAt(0) : null;
}
