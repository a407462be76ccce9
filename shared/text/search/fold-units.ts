import { isBlank, isLineBreak } from '../lines.ts';
import { foldScript } from '../script-tables.ts';

/** What a run of white space is read as; a line break wins over the other blanks of its run. */
export const SPACE = 0x20;
export const LINE_BREAK = 0x0a;

/** In the table: a character that becomes several units, or that is written with two. */
const SEVERAL = 0xffff;
/** In the table: a character that shows nothing. */
const NOTHING = 0;

// Controls, zero-width characters and marks of direction; accents that stand for themselves; variation selectors.
const SHOWS_NOTHING =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u0300-\u036f]|[\ufe00-\ufe0f]/gu;

/**
 * A character as it is compared in a search: either script, width and case and letters with and without accents are the
 * same. 著 and 着 are one: which of them a page has depends on its conversions between scripts.
 */
function foldCharacter(character: string): string {
  const letters = character.normalize('NFKD').replace(SHOWS_NOTHING, '').normalize('NFKC').toLowerCase();
  return foldIdeograph(letters);
}

const foldIdeograph = (text: string): string => foldScript(text).replaceAll('著', '着');

let table: Uint16Array | null = null;

/** By code unit: what it is folded to. */
function foldTable(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(0x10000).fill(SEVERAL);
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit < 0xe000) continue;
    const character = String.fromCharCode(unit);
    // Nothing but its script to be folded: most of the table, which somebody waits for.
    if (unit >= 0x3400 && unit < 0xa000) {
      table[unit] = foldIdeograph(character).charCodeAt(0);
      continue;
    }
    if (isLineBreak(unit)) table[unit] = LINE_BREAK;
    else if (character.search(SHOWS_NOTHING) >= 0) table[unit] = NOTHING;
    else if (isBlank(unit)) table[unit] = SPACE;
    else {
      const folded = foldCharacter(character);
      if (folded.length < 2) table[unit] = folded === '' ? NOTHING : folded.charCodeAt(0);
    }
  }
  return table;
}

const several = new Map<string, string>();

function foldSeveral(character: string): string {
  const known = several.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  several.set(character, folded);
  return folded;
}

/**
 * Calls `visit` with each folded unit of `text.slice(start, end)` and the range of the character that it comes from; a
 * pair of surrogates is one character. Each character is folded by itself, so that a part of a text is folded to a part
 * of the folded text. White space comes as `SPACE` or `LINE_BREAK`, unit for unit.
 */
export function foldUnits(
  text: string,
  start: number,
  end: number,
  visit: (unit: number, from: number, to: number) => void,
): void {
  const folds = foldTable();
  for (let at = start; at < end; ) {
    const from = at++;
    const unit = text.charCodeAt(from);
    const folded = folds[unit] ?? NOTHING;
    if (folded === NOTHING) continue;
    if (folded !== SEVERAL) {
      visit(folded, from, at);
      continue;
    }
    if ((unit & 0xfc00) === 0xd800 && at < end && (text.charCodeAt(at) & 0xfc00) === 0xdc00) at++;
    const units = foldSeveral(text.slice(from, at));
    for (let index = 0; index < units.length; index++) visit(units.charCodeAt(index), from, at);
  }
}
