import { composeEdits } from './compose-edits.ts';
import { applyEdits } from './edits.ts';
import type { Edit } from './model.ts';

/** Full-width digits and letters; full-width punctuation is good Chinese writing and stays. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]{1,256}/g;
/** Whether there is anything to narrow in `text`. */
export function hasFullWidth(text: string): boolean {
  return text.search(FULL_WIDTH) >= 0;
}

const SHIFT = 0xff01 - 0x21;

/**
 * The edits that give `text`, after `edits`, half-width letters and digits (ＤＲＧ付费２０２４ → DRG付费2024), composed with
 * `edits` on raw coordinates. Like a change of script it is done by choice, never by itself.
 */
export function widthEdits(text: string, edits: readonly Edit[]): Edit[] {
  const repaired = applyEdits(text, edits);
  const narrowing = Array.from(repaired.matchAll(FULL_WIDTH), ({ index, 0: found }): Edit => {
    const insert = Array.from(found, (sign) => String.fromCharCode(sign.charCodeAt(0) - SHIFT)).join('');
    return { start: index, end: index + found.length, insert, rule: 'width-half' };
  });
  return composeEdits(edits, narrowing);
}
