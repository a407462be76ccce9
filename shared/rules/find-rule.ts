import { isLineBreak, trimSpan } from '../text/lines.ts';
import type { Span } from '../text/model.ts';
import { foldWord, PhraseFinder } from '../text/search/find-phrase.ts';
import type { RulePattern } from './rule.ts';

/** What stands for a gap in a template: an ellipsis, also one of dots. */
const GAP = /…+|\.{3,}/u;
/** Longest gap, in folded units; a gap never reaches over the end of a line. */
const LONGEST_GAP = 80;
/** Most places that a rule has on one page: more say that it matches everything. */
const MOST_PLACES = 10_000;

/** Why a pattern cannot be used. */
export type PatternProblem = 'empty' | 'regex-invalid' | 'matches-nothing';

/** The pieces of a literal or template, folded; empty pieces are left out. Regular expressions have none. */
export function patternPieces({ match, text }: RulePattern): string[] {
  if (match === 'regex') return [];
  const pieces = match === 'template' ? text.split(GAP) : [text];
  return pieces.map(foldWord).filter((piece) => piece.trim() !== '');
}

/** The regular expression of a pattern: case matters, `^` and `$` are the edges of lines. @throws SyntaxError */
export const patternRegex = ({ text }: RulePattern): RegExp => new RegExp(text, 'gmu');

/** @returns null for a pattern that can be used */
export function patternProblem(pattern: RulePattern): PatternProblem | null {
  if (pattern.match !== 'regex') return patternPieces(pattern).length > 0 ? null : 'empty';
  try {
    return patternRegex(pattern).test('') ? 'matches-nothing' : null;
  } catch {
    return 'regex-invalid';
  }
}

/** Places without overlaps, in the order of the text; those of lines take in all of each line they touch. */
function asPlaces(raw: string, found: readonly Span[], unit: RulePattern['unit']): Span[] {
  const places: Span[] = [];
  for (const span of found) {
    let { start, end } = span;
    if (unit === 'line') {
      while (start > 0 && !isLineBreak(raw.charCodeAt(start - 1))) start--;
      while (end < raw.length && !isLineBreak(raw.charCodeAt(end))) end++;
    }
    const place = trimSpan(raw, start, end);
    const last = places.at(-1);
    if (place.start >= place.end) continue;
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else places.push(place);
  }
  return places;
}

/**
 * The places of a literal or a template in a raw text, UTF-16 units. Script, width, case and injected pinyin play no part,
 * as in a search. Of a template each piece is taken where it stands next, at most `LONGEST_GAP` units after the last.
 */
export function findPieces(raw: string, pattern: RulePattern): Span[] {
  const found = new PhraseFinder(raw).findSequence(patternPieces(pattern), LONGEST_GAP);
  return asPlaces(raw, found.slice(0, MOST_PLACES), pattern.unit);
}

/**
 * The places of a regular expression. It may take forever: run it where it can be stopped.
 *
 * @param regex of `patternRegex`
 */
export function findRegex(raw: string, regex: RegExp, unit: RulePattern['unit']): Span[] {
  const found: Span[] = [];
  for (const { index, 0: text } of raw.matchAll(regex)) {
    if (text !== '') found.push({ start: index, end: index + text.length });
    if (found.length === MOST_PLACES) break;
  }
  return asPlaces(raw, found, unit);
}
