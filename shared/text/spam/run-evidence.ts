import { BLANKED, type LetterStream, SPACED, SPLIT } from './letter-stream.ts';
import { HAN } from './letter-table.ts';
import { isOffTopic, isStuffed, type Piece } from './pieces.ts';
import type { TermHit, TermKind } from './spam-terms.ts';

/** What speaks for and against a run of pieces being spam. */
export interface RunEvidence {
  /** Different terms of each kind. */
  distinct: Record<TermKind, number>;
  /** Hits that a disguise hides. */
  hidden: number;
  /** Signs between letters that are only there to split words. */
  splits: number;
  /** Different runs of small Latin letters in the place of hanzi. */
  mixed: number;
  /** Hanzi of long rows in which blanks part every one. */
  spread: number;
  /** Share of the letters that hits cover. */
  coverage: number;
  /** Share of pieces that separators cut off rather than sentence marks. */
  listed: number;
  pieces: number;
  /** Pieces that stand in the run before, letter for letter. */
  duplicates: number;
  /** Share of the letters in pieces that repeat what their line says and the page's own sentences do not. */
  stuffed: number;
  /** Whether the page's own sentences speak of something else. */
  offTopic: boolean;
  letters: number;
}

/** Gathers the evidence of `pieces`. Linear in the letters of the run. */
export function runEvidence(
  stream: LetterStream,
  hits: readonly TermHit[],
  mixed: Uint8Array,
  pieces: readonly Piece[],
): RunEvidence {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const [from, to] = [first?.from ?? 0, last?.to ?? 0];
  const distinct: Record<TermKind, number> = {
    strong: 0,
    weak: 0,
    lure: 0,
    pitch: 0,
    contact: 0,
    handle: 0,
    domain: 0,
    host: 0,
    guard: 0,
    foreign: 0,
  };
  const seen = new Set<number>();
  let [hidden, covered] = [0, 0];
  for (let index = first?.firstHit ?? 0; index < (last?.endHit ?? 0); index++) {
    const hit = hits[index];
    if (!hit) break;
    if (hit.hidden) hidden++;
    covered += hit.to - hit.from;
    if (hit.term.kind !== 'handle' && seen.has(hit.term.id)) continue;
    seen.add(hit.term.id);
    distinct[hit.term.kind]++;
  }
  return {
    distinct,
    hidden,
    splits: countSplits(stream, from, to),
    mixed: countMarked(stream, mixed, from, to),
    spread: countApart(stream, from, to, BLANKED),
    coverage: covered / Math.max(1, to - from),
    listed: pieces.filter(({ listed }) => listed).length / Math.max(1, pieces.length),
    pieces: pieces.length,
    duplicates: countDuplicates(stream, pieces),
    stuffed: sum(pieces.filter(isStuffed), ({ from, to }) => to - from) / Math.max(1, to - from),
    offTopic: isOffTopic(
      from,
      to,
      sum(pieces, ({ known }) => known),
    ),
    letters: to - from,
  };
}

const SHORTEST_ITEM = 3;
const LONGEST_ITEM = 12;

function countDuplicates({ units }: LetterStream, pieces: readonly Piece[]): number {
  const seen = new Set<string>();
  let found = 0;
  for (const { from, to, known } of pieces) {
    if (to - from < SHORTEST_ITEM || to - from > LONGEST_ITEM || !isOffTopic(from, to, known)) continue;
    const item = String.fromCharCode(...units.subarray(from, to));
    if (seen.has(item)) found++;
    else seen.add(item);
  }
  return found;
}

/** Characters in a row that stand apart, from which no table or calendar explains them. */
const LONGEST_APART = 4;

/** Splitting signs beside hanzi, and hanzi of long rows in which signs part every one. */
function countSplits(stream: LetterStream, from: number, to: number): number {
  const { gaps, classes } = stream;
  let splits = 0;
  for (let index = from; index < to - 1; index++) {
    if (gaps[index] === SPLIT && (classes[index] === HAN || classes[index + 1] === HAN)) splits++;
  }
  return splits + countApart(stream, from, to, SPACED);
}

/** Different runs of marked letters. */
function countMarked({ units }: LetterStream, marks: Uint8Array, from: number, to: number): number {
  const seen = new Set<string>();
  for (let index = from; index < to; index++) {
    if (marks[index] !== 1) continue;
    const start = index;
    while (index < to && marks[index] === 1) index++;
    seen.add(String.fromCharCode(...units.subarray(start, index)));
  }
  return seen.size;
}

/** Hanzi of rows of which each is followed by `gap`. */
function countApart({ gaps, classes }: LetterStream, from: number, to: number, gap: number): number {
  let [found, row] = [0, 0];
  for (let index = from; index < to; index++) {
    if (classes[index] === HAN && gaps[index] === gap && index < to - 1) row++;
    else {
      if (row >= LONGEST_APART) found += row;
      row = 0;
    }
  }
  return found;
}

function sum(pieces: readonly Piece[], of: (piece: Piece) => number): number {
  return pieces.reduce((total, piece) => total + of(piece), 0);
}
