import type { Span } from '../text/model.ts';

/** A run between two of 。!?;: and commas; positions are those of the page view. */
export interface Clause extends Span {
  folded: string;
  /** Number of its sentence on the page; a semicolon ends a sentence too. */
  sentence: number;
}

const SENTENCE_ENDS = new Set([...'。!?;！？；\n'].map((sign) => sign.charCodeAt(0)));
const CLAUSE_ENDS = new Set([...',:，：'].map((sign) => sign.charCodeAt(0)));
const OPEN = new Set([...'(（[【'].map((sign) => sign.charCodeAt(0)));
const CLOSE = new Set([...')）]】'].map((sign) => sign.charCodeAt(0)));
/** A bracket left open counts for this many characters at most. */
const LONGEST_BRACKET = 60;

/** Splits folded text from `start` to `end` into clauses; commas inside brackets do not split. */
export function splitClauses(folded: string, start: number, end: number, firstSentence: number): Clause[] {
  const clauses: Clause[] = [];
  let sentence = firstSentence;
  let from = start;
  let bracket = -1;
  for (let at = start; at <= end; at++) {
    const unit = at < end ? folded.charCodeAt(at) : 0x0a;
    if (OPEN.has(unit)) bracket = at;
    else if (CLOSE.has(unit)) bracket = -1;
    const inside = bracket >= 0 && at - bracket < LONGEST_BRACKET;
    const ends = SENTENCE_ENDS.has(unit) && !(unit === QUESTION && isBrokenCharacter(folded, at));
    if (!ends && (inside || !CLAUSE_ENDS.has(unit) || isBetweenDigits(folded, at))) continue;
    const clause = trim(folded, from, at);
    if (clause.start < clause.end)
      clauses.push({ ...clause, folded: folded.slice(clause.start, clause.end), sentence });
    if (ends) {
      sentence++;
      bracket = -1;
    }
    from = at + 1;
  }
  return clauses;
}

const QUESTION = 0x3f;

/** A question mark that stands for half a character: doubled, or before the pinyin of the lost one. */
function isBrokenCharacter(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === QUESTION || /^[?a-zü\u0101-\u01dc]/.test(text.charAt(at + 1));
}

/** `3,000` and `5:3:2` are one number. */
function isBetweenDigits(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const EDGE = /[\s"“”'‘’」「』『]/;

/** Without blanks and without quotation marks that have no partner inside. */
function trim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  const inner = text.slice(from, to);
  if (EDGE.test(inner.charAt(0)) && !/["”’」』]/.test(inner.slice(1))) from++;
  if (EDGE.test(inner.charAt(inner.length - 1)) && !/["“‘「『]/.test(inner.slice(0, -1))) to--;
  return { start: from, end: Math.max(from, to) };
}
