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
import { runEvidence } from './run-evidence.ts';
import type { SpamRun } from './spam-run.ts';
import { SpamTerms } from './spam-terms.ts';

/** How far the sum of scores may fall inside a run. */
const DROP = 4;
/** How far around a run, on its lines, words of prosecution are looked for (UTF-16 units, and hits). */
const GUARD_REACH = 60;
const GUARD_HITS = 20;

interface Candidate extends SpamRun {
  points: number;
  /** Points it needs on a page where another run is sure. */
  needed: number;
}

/** Finds spam by its words, its shape, its disguises and by what the page itself speaks of. */
export class SpamFinder {
  readonly #terms: SpamTerms;

  constructor(lexicon: SpamLexicon) {
    this.#terms = new SpamTerms(lexicon);
  }

  /** Disjoint runs in reading order. `folded` is a page view's folded text. Linear in its length. */
  find(folded: string): SpamRun[] {
    const stream = letterStream(folded);
    const hits = withDomains(folded, stream, withHandles(stream, this.#terms.find(stream)));
    const lines = letterLines(folded, stream);
    const mixed = mixedLatin(folded, stream);
    const pieces = cutPieces(folded, stream, hits, pageEcho(stream, lines, hits), mixed);
    const page: CutPage = { text: folded, stream, hits, mixed, lines, pieces };
    // Items of one list may each have a line; sentences have theirs to themselves.
    const starts = new Set(lines.filter(({ joined }) => !joined).map(({ from }) => from));
    const candidates: Candidate[] = denseRuns(
      pieces.map(({ score }) => score),
      DROP,
      (index) => starts.has(pieces[index]?.from ?? -1),
    ).map(({ start, end }) => judge(page, start, end));
    const all = [...candidates, ...foreignRuns(folded, stream, hits).map((run) => ({ ...run, needed: LIKELY }))];
    if (!all.some(({ points }) => points >= SURE)) return [];
    return joinRuns(
      folded,
      all.filter(({ points, needed }) => points >= needed).sort((a, b) => a.start - b.start),
    );
  }
}

function judge(page: CutPage, start: number, end: number): Candidate {
  const run = page.pieces.slice(start, end);
  const evidence = runEvidence(page.stream, page.hits, page.mixed, run);
  const points = runPoints(evidence, countGuards(page, run));
  const confidence = Math.min(0.99, 0.55 + 0.08 * points);
  const needed = pointsNeeded(evidence);
  const span = points >= needed ? growRun(page, start, end) : { start: 0, end: 0 };
  return { ...span, confidence, reason: runReason(evidence), points, needed };
}

/** How many words of prosecution stand in the run or near it on its lines. */
function countGuards({ text, stream, hits }: CutPage, run: readonly Piece[]): number {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return 0;
  const start = stream.at[first.from] ?? 0;
  const end = (stream.at[last.to - 1] ?? 0) + 1;
  const before = text.slice(Math.max(0, start - GUARD_REACH), start);
  const after = text.slice(end, end + GUARD_REACH);
  const from = start - (before.length - before.lastIndexOf('\n') - 1);
  const to = end + (after.includes('\n') ? after.indexOf('\n') : after.length);
  let found = 0;
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
