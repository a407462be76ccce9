import type { SpamLexicon } from '../lexicons.ts';
import { withHandles } from './contact-handles.ts';
import { denseRuns } from './dense-runs.ts';
import { withDomains } from './domains.ts';
import { foreignRuns } from './foreign-runs.ts';
import { type CutPage, growRun } from './grow-run.ts';
import { LIKELY, pointsNeeded, runPoints, runReason, SURE } from './judge-run.ts';
import { letterStream } from './letter-stream.ts';
import { mixedLatin } from './mixed-latin.ts';
import { pageEcho } from './page-echo.ts';
import { letterLines } from './page-lines.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { type RunEvidence, runEvidence } from './run-evidence.ts';
import { LEAST_DOUBT, type SpamDoubt, spamDoubt } from './spam-doubt.ts';
import type { SpamModel } from './spam-model.ts';
import type { SpamRun } from './spam-run.ts';
import { SpamTerms } from './spam-terms.ts';

/** How far the sum of scores may fall inside a run. */
const DROP = 4;
/** How far around a run, on its lines, words of prosecution are looked for (UTF-16 units, and hits). */
const GUARD_REACH = 60;
const GUARD_HITS = 20;
/** Log-odds that a run needs more the more lists stand on its page: one of many short lines is bound to look odd. */
const CROWD = 2;
const LINES_OF_CROWD = 10;
const GUARDS_OF_REPORT = 3;
/** Places of doubt that are named. */
const MOST_DOUBTS = 3;
const QUOTES = /[“”「」『』]/;

/** A run of pieces before it is judged: half-open range of the page's pieces. */
export interface StudiedRun {
  start: number;
  end: number;
  evidence: RunEvidence;
  /** How many words of prosecution stand in it or near it. */
  guards: number;
  points: number;
  /** What the run's log-odds are to be lowered by, for the company it keeps. */
  allowance: number;
}

/** What a page was found to hold: spam, or else the places that come closest to it, the closest first. */
export interface SpamFindings {
  /** Disjoint, in reading order. */
  runs: SpamRun[];
  doubts: SpamDoubt[];
}

/** A run that may be spam. */
interface Candidate extends SpamRun {
  /** Whether it is spam by itself, and whether it is on a page that has other spam. */
  sure: boolean;
  likely: boolean;
}

/** Finds spam by its words, its shape, its disguises and by what the page itself speaks of. */
export class SpamFinder {
  readonly #terms: SpamTerms;
  readonly #model: SpamModel;

  constructor(lexicon: SpamLexicon, model: SpamModel) {
    this.#terms = new SpamTerms(lexicon);
    this.#model = model;
  }

  /** `folded` is a page view's folded text. Linear in its length. */
  find(folded: string): SpamFindings {
    const { page, runs } = this.study(folded);
    const foreign = foreignRuns(folded, page.stream, page.hits);
    const candidates: Candidate[] = runs.map((run) => this.#judge(page, run));
    for (const { points, ...run } of foreign)
      candidates.push({ ...run, sure: points >= SURE, likely: points >= LIKELY });
    if (!candidates.some(({ sure }) => sure)) return { runs: [], doubts: this.#doubts(page, runs, foreign) };
    const likely = candidates.filter((run) => run.sure || run.likely).sort((a, b) => a.start - b.start);
    return { runs: joinRuns(folded, likely), doubts: [] };
  }

  /** The page cut up, and its runs with what is known of them. */
  study(folded: string): { page: CutPage; runs: StudiedRun[] } {
    const stream = letterStream(folded);
    const hits = withDomains(folded, stream, withHandles(stream, this.#terms.find(stream)));
    const lines = letterLines(folded, stream);
    const mixed = mixedLatin(folded, stream);
    const pieces = cutPieces(folded, stream, hits, pageEcho(stream, lines, hits), mixed, this.#model.sales);
    const page: CutPage = { text: folded, stream, hits, mixed, lines, pieces };
    // Short lines that start at a place of the stream or after it.
    const shortFrom = Int32Array.from(lines.filter(({ prose }) => !prose).map(({ from }) => from));
    const shorts = (place: number): number => shortFrom.length - firstAtLeast(shortFrom, place);
    // Items of one list may each have a line; sentences have theirs to themselves.
    const starts = new Set(lines.filter(({ joined }) => !joined).map(({ from }) => from));
    const runs = denseRuns(
      pieces.map(({ score }) => score),
      DROP,
      (index) => starts.has(pieces[index]?.from ?? -1),
    ).map(({ start, end }) => {
      const evidence = runEvidence(stream, hits, mixed, pieces.slice(start, end));
      const guards = countGuards(page, pieces.slice(start, end));
      const from = pieces[start]?.from ?? 0;
      const to = pieces[end - 1]?.to ?? 0;
      const others = shorts(0) - shorts(from) + shorts(to);
      // Beside so much prosecution an advertisement is a quotation, however it sounds.
      const isReport = guards >= GUARDS_OF_REPORT;
      const allowance = isReport ? Infinity : CROWD * Math.log1p(others / LINES_OF_CROWD);
      return { start, end, evidence, guards, points: runPoints(evidence, guards), allowance };
    });
    return { page, runs };
  }

  #doubts(page: CutPage, runs: readonly StudiedRun[], foreign: ReturnType<typeof foreignRuns>): SpamDoubt[] {
    const { sure } = this.#model.runs;
    const own = runs.flatMap(({ start, end, evidence, guards, points, allowance }) => {
      const logit = this.#model.runs.logit(evidence, guards, points) - allowance;
      const doubt = spamDoubt(points, logit - sure);
      return doubt < LEAST_DOUBT ? [] : [{ ...growRun(page, start, end), doubt }];
    });
    const other = foreign.map(({ start, end, points }) => ({ start, end, doubt: spamDoubt(points, -Infinity) }));
    return [...own, ...other.filter(({ doubt }) => doubt >= LEAST_DOUBT)]
      .sort((a, b) => b.doubt - a.doubt)
      .slice(0, MOST_DOUBTS);
  }

  #judge(page: CutPage, { start, end, evidence, guards, points, allowance }: StudiedRun): Candidate {
    const { sure, likely } = this.#model.runs;
    const logit = this.#model.runs.logit(evidence, guards, points) - allowance;
    const { distinct, hidden, splits, sales, letters } = evidence;
    // Firms say their names again and again; that alone offers nothing.
    const isEcho = distinct.strong + hidden + splits === 0 && sales < -0.15 * letters;
    const isSure = (points >= SURE && !isEcho) || logit >= sure;
    const isLikely = isSure || points >= pointsNeeded(evidence) || logit >= likely;
    const confidence = Math.min(0.99, Math.max(0.55 + 0.08 * points, 1 / (1 + Math.exp(-logit))));
    const reason = points >= pointsNeeded(evidence) ? runReason(evidence) : 'sales-language';
    const span = isLikely ? growRun(page, start, end) : { start: 0, end: 0 };
    return { ...span, confidence, reason, sure: isSure, likely: isLikely };
  }
}

/** The first index of a sorted array whose value is `least` or more. */
function firstAtLeast(sorted: Int32Array, least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many words of prosecution stand in the run or near it on its lines; quotation marks count as one. */
function countGuards({ text, stream, hits }: CutPage, run: readonly Piece[]): number {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return 0;
  const start = stream.at[first.from] ?? 0;
  const end = (stream.at[last.to - 1] ?? 0) + 1;
  const before = text.slice(Math.max(0, start - GUARD_REACH), start);
  const after = text.slice(end, end + GUARD_REACH);
  const from = start - (before.length - before.lastIndexOf('\n') - 1);
  const to = end + (after.includes('\n') ? after.indexOf('\n') : after.length);
  // Who quotes an advertisement does not make one.
  let found = QUOTES.test(text.slice(from, to)) ? 1 : 0;
  for (let index = Math.max(0, first.firstHit - GUARD_HITS); index < last.endHit + GUARD_HITS; index++) {
    const hit = hits[index];
    if (hit?.term.kind !== 'guard') continue;
    const place = stream.at[hit.from] ?? 0;
    if (place >= from && place < to) found++;
  }
  return found;
}

/** Runs without overlaps; those with nothing but signs between them become one. */
function joinRuns(text: string, runs: readonly Candidate[]): SpamRun[] {
  const joined: SpamRun[] = [];
  for (const { start, end, confidence, reason } of runs) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, Math.min(start, last.end + 40)) : '';
    if (last && (start <= last.end || (start - last.end < 40 && !/[\p{L}\p{N}\n]/u.test(between)))) {
      last.end = Math.max(last.end, end);
      last.confidence = Math.max(last.confidence, confidence);
    } else joined.push({ start, end, confidence: Math.round(confidence * 100) / 100, reason });
  }
  return joined;
}
