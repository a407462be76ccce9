import { anyOf, type SpamLexicon } from './lexicons.ts';
import { isBlank, isLineBreak } from './lines.ts';
import type { Span } from './model.ts';

/** A run of hacked search-engine spam in a page view. */
export interface SpamRun extends Span {
  /** Different terms found in it. */
  terms: number;
  /** 0 to 1. */
  confidence: number;
}

/** A piece of text between separators. */
interface Chunk extends Span {
  score: number;
  covered: number;
  /** Whether it is cut off by `|`, white space or a line end rather than by a sentence mark. */
  listed: boolean;
  terms: string[];
}

const LOOKALIKES: Record<string, string> = {
  ⅴ: 'V',
  Ⅴ: 'V',
  '√': 'V',
  '∨': 'V',
  ν: 'V',
  а: 'A',
  А: 'A',
  α: 'A',
  '∧': 'A',
  Λ: 'A',
  '～': '~',
};
const LOOKALIKE = /[ⅴⅤ√∨νаАα∧Λ～]/g;

/** The least distinct terms, and the share of a run's characters that terms must cover. */
const MIN_TERMS = 3;
/** How many of them must be strong ones. */
const MIN_STRONG = 2;
const MIN_COVERAGE = 0.22;
/** Share of pieces that must be list-like rather than parts of sentences. */
const MIN_LISTED = 0.6;
const MIN_SCORE = 5;

/** Finds spam by the shape of its text: many short pieces, few sentence marks, many distinct terms of a list. */
export class SpamFinder {
  readonly #term: RegExp;
  readonly #weak: ReadonlySet<string>;

  constructor({ strong, weak }: SpamLexicon) {
    this.#weak = new Set(weak.map(foldTerm));
    this.#term = anyOf([...Object.values(strong).flat(), ...weak].map(foldTerm), 'g');
  }

  /** Disjoint runs in reading order. `folded` is a page view's folded text. Linear in its length. */
  find(folded: string): SpamRun[] {
    const text = foldTerm(folded);
    this.#term.lastIndex = 0;
    if (!this.#term.test(text)) return [];
    const chunks = this.#chunks(text);
    return maximalRuns(chunks.map((chunk) => chunk.score)).flatMap(({ start, end, score }) => {
      const run = this.#summarise(text, chunks, start, end, score);
      return run ? [run] : [];
    });
  }

  #chunks(text: string): Chunk[] {
    const chunks: Chunk[] = [];
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : 0x0a;
      const listed = unit === 0x7c || unit === 0x4e28 || isBlank(unit) || isLineBreak(unit) || LIST_MARKS.has(unit);
      if (!listed && !SENTENCE_MARKS.has(unit)) continue;
      if (at > start) chunks.push(this.#chunk(text, start, at, listed));
      start = at + 1;
    }
    return chunks;
  }

  #chunk(text: string, start: number, end: number, listed: boolean): Chunk {
    const part = text.slice(start, Math.min(end, start + 200));
    const terms: string[] = [];
    let covered = 0;
    this.#term.lastIndex = 0;
    for (let match = this.#term.exec(part); match; match = this.#term.exec(part)) {
      terms.push(match[0]);
      covered += match[0].length;
    }
    const length = end - start;
    const score = terms.length > 0 && covered / length >= 0.12 ? terms.length + 0.5 : -0.8 - length / 12;
    return { start, end, score, covered, listed, terms };
  }

  #summarise(text: string, all: readonly Chunk[], from: number, to: number, score: number): SpamRun | null {
    const chunks = all.slice(from, to);
    if (score < MIN_SCORE) return null;
    const terms = new Set(chunks.flatMap((chunk) => chunk.terms));
    const strong = [...terms].filter((term) => !this.#weak.has(term)).length;
    const length = chunks.reduce((sum, chunk) => sum + chunk.end - chunk.start, 0);
    const coverage = chunks.reduce((sum, chunk) => sum + chunk.covered, 0) / length;
    const listed = chunks.filter((chunk) => chunk.listed).length / chunks.length;
    const dense = terms.size >= 5 && coverage >= 0.35;
    if (terms.size < MIN_TERMS || strong < MIN_STRONG || coverage < MIN_COVERAGE) return null;
    if (listed < MIN_LISTED && !dense) return null;
    const confidence = Math.min(0.99, 0.6 + 0.04 * terms.size + 0.3 * Math.min(1, coverage));
    return { ...grow(text, all, from, to), terms: terms.size, confidence };
  }
}

/** Takes in the pieces beside a run that `|` joins to it: the same list goes on with words the lexicon lacks. */
function grow(text: string, all: readonly Chunk[], from: number, to: number): Span {
  const isBar = (at: number): boolean => /[|丨]/.test(text.charAt(at));
  let first = from;
  let last = to - 1;
  const joined = (left: Chunk | undefined, right: Chunk | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    right.start - left.end <= 3 &&
    (isBar(left.end) || isBar(right.start - 1));
  while (joined(all[last], all[last + 1])) last++;
  while (joined(all[first - 1], all[first])) first--;
  return { start: all[first]?.start ?? 0, end: all[last]?.end ?? 0 };
}

const LIST_MARKS = new Set([...'_~^<>【】[]★☆◆●■※→#*/'].map((sign) => sign.charCodeAt(0)));
const SENTENCE_MARKS = new Set([...'。,，、;；!！?？:：'].map((sign) => sign.charCodeAt(0)));

/** Undoes the look-alikes that spam uses to pass filters, unit for unit. */
function foldTerm(text: string): string {
  return text.replace(LOOKALIKE, (sign) => LOOKALIKES[sign] ?? sign).toUpperCase();
}

/**
 * All maximal-scoring runs of a sequence (Ruzzo and Tompa 1999), half-open index ranges in order. Linear time in
 * practice: each candidate is merged at most once.
 */
export function maximalRuns(scores: readonly number[]): { start: number; end: number; score: number }[] {
  interface Candidate {
    start: number;
    end: number;
    /** Cumulative score before the run and at its end. */
    left: number;
    right: number;
  }
  const candidates: Candidate[] = [];
  let total = 0;
  scores.forEach((score, index) => {
    const left = total;
    total += score;
    if (score <= 0) return;
    const run: Candidate = { start: index, end: index + 1, left, right: total };
    for (;;) {
      let at = candidates.length - 1;
      while (at >= 0 && (candidates[at]?.left ?? 0) >= run.left) at--;
      const before = candidates[at];
      if (!before || before.right >= run.right) break;
      run.start = before.start;
      run.left = before.left;
      candidates.length = at;
    }
    candidates.push(run);
  });
  return candidates.map(({ start, end, left, right }) => ({ start, end, score: right - left }));
}
