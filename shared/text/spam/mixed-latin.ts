import { type LetterStream, TOUCHING } from './letter-stream.ts';
import { HAN } from './letter-table.ts';

/** Letters of the longest syllable of pinyin. */
const LONGEST_SYLLABLE = 6;

/**
 * 1 for every small Latin letter of a short run that stands in place of a hanzi (`代kai发票`): hanzi touch it. Honest text
 * has few of these, and its acronyms (CT, DRG) are written in capitals. `text` is what the stream was made of.
 */
export function mixedLatin(text: string, { at, classes, gaps, length }: LetterStream): Uint8Array {
  const mixed = new Uint8Array(length);
  const isSmall = (index: number): boolean => {
    const unit = text.charCodeAt(at[index] ?? 0);
    return unit >= 0x61 && unit <= 0x7a;
  };
  for (let from = 0; from < length; from++) {
    if (classes[from] === HAN || !isSmall(from)) continue;
    let to = from + 1;
    while (to < length && gaps[to - 1] === TOUCHING && isSmall(to)) to++;
    const afterHan = from > 0 && gaps[from - 1] === TOUCHING && classes[from - 1] === HAN;
    const beforeHan = gaps[to - 1] === TOUCHING && classes[to] === HAN;
    if (to - from <= LONGEST_SYLLABLE && (afterHan || beforeHan)) mixed.fill(1, from, to);
    from = to - 1;
  }
  return mixed;
}
