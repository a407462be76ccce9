import { letterText, readLetters } from '../../../shared/review/letters.ts';
import type { Span } from '../../../shared/text/model.ts';

/** Letters of the evidence that are compared, and the least of their pairs that two copies of the same spam share. */
const COMPARED = 4_000;
const SAME_SPAM = 0.6;

/** What a page is compared with its copies by. */
export interface CopyShape {
  lines: ReadonlySet<string>;
  /** Pairs of letters of the evidence; empty where there is none. */
  pairs: ReadonlySet<string>;
}

function linesOf(raw: string): (Span & { text: string })[] {
  let at = 0;
  return raw.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, text: line.trim() };
  });
}

export function copyShape(raw: string, evidence: readonly Span[]): CopyShape {
  const letters = evidence.map((span) => letterText(readLetters(raw, span))).join('');
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= Math.min(letters.length, COMPARED); at++) pairs.add(letters.slice(at, at + 2));
  return { lines: new Set(linesOf(raw).map(({ text }) => text)), pairs };
}

/**
 * What a copy has that the page has not.
 *
 * @returns `alike` where both have the same spam, or neither has any; `own` the letters on lines that the page lacks, and
 *   `longest` the longest of these lines
 */
export function copyDifference(
  page: CopyShape,
  raw: string,
  evidence: readonly Span[],
): { alike: boolean; own: number; longest: Span | null } {
  const { pairs } = copyShape(raw, evidence);
  let shared = 0;
  for (const pair of pairs) if (page.pairs.has(pair)) shared++;
  const both = pairs.size + page.pairs.size;
  const others = linesOf(raw).filter(({ text }) => text !== '' && !page.lines.has(text));
  const [longest] = others.toSorted((a, b) => b.text.length - a.text.length);
  return {
    alike: both === 0 || (2 * shared) / both >= SAME_SPAM,
    own: others.reduce((sum, { text }) => sum + text.length, 0),
    longest: longest ?? null,
  };
}
