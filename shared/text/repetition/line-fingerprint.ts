import { foldForSearch } from '../fold-search.ts';
import { splitLines } from '../lines.ts';
import { hashText } from './hash-text.ts';

/** Lines with fewer letters say too little to be compared: dates, counters, single words of a menu. */
const LEAST_LETTERS = 4;
/** Of a longer line this much is compared, UTF-16 code units. */
const LONGEST = 4_000;

/**
 * What lines have in common that differ only in script, width, letter case, white space, signs or numbers: a number of
 * 48 bits, null for a line of fewer than four letters. Every number counts as the same one, because counters, dates and
 * page numbers change from page to page on lines that otherwise stay.
 */
export function lineFingerprint(line: string): number | null {
  const folded = foldForSearch(line.length > LONGEST ? line.slice(0, LONGEST) : line);
  const form = folded.replace(/\p{N}+/gu, '0').replace(/[^\p{L}0]+/gu, '');
  // Code units, so that a rare character counts double: it also says more.
  const letters = form.replaceAll('0', '').length;
  return letters < LEAST_LETTERS ? null : hashText(form);
}

/** Lines at the beginning and at the end of a page that are compared: what stands on every page stands there. */
const MOST_LINES = 500;

/** The fingerprint of each line of `raw` (see `splitLines`), null where it has none or lies deep inside a long page. */
export function lineFingerprints(raw: string): (number | null)[] {
  return splitLines(raw).map(({ textStart, textEnd }, line, { length }) =>
    line < MOST_LINES || line >= length - MOST_LINES ? lineFingerprint(raw.slice(textStart, textEnd)) : null,
  );
}
