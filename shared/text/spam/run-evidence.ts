import { BLANKED, FAR, type LetterStream, SPACED, SPLIT, TOUCHING } from './letter-stream.ts';
import { FOREIGN, HAN } from './letter-table.ts';
import { isOffTopic, isStuffed, type Piece } from './pieces.ts';
import type { TermHit, TermKind } from './spam-terms.ts';

/** What speaks for and against a run of pieces being spam. */
export interface RunEvidence {
  /** Different terms of each kind. */
  distinct: Readonly<Record<TermKind, number>>;
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
  hanzi: number;
  /** Pairs of letters that the page's own sentences have. */
  known: number;
  /** Letters of other scripts that stand between hanzi. */
  alien: number;
  /** How much the pieces sound like advertisements, in log-odds, and the letters of those that do. */
  sales: number;
  salesLetters: number;
  /** The most that one piece sounds like an advertisement. */
  loudest: number;
  /** Numbers of mobile telephones or accounts, and those of offices. */
  numbers: number;
  offices: number;
}

const NO_TERMS: Readonly<Record<TermKind, number>> = {
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

/** The evidence of no letters. */
export const NO_EVIDENCE: RunEvidence = {
  distinct: NO_TERMS,
  hidden: 0,
  splits: 0,
  mixed: 0,
  spread: 0,
  coverage: 0,
  listed: 0,
  pieces: 0,
  duplicates: 0,
  stuffed: 0,
  offTopic: true,
  letters: 0,
  hanzi: 0,
  known: 0,
  alien: 0,
  sales: 0,
  salesLetters: 0,
  loudest: 0,
  numbers: 0,
  offices: 0,
};

/** Gathers the evidence of `pieces`. Linear in the letters of the run. */
export function runEvidence(
  stream: LetterStream,
  hits: readonly TermHit[],
  mixed: Uint8Array,
  pieces: readonly Piece[],
): RunEvidence {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const [from, to] = [first?.from ?? 0, last?.to ?? 0];
  const distinct = { ...NO_TERMS };
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
  const known = sum(pieces, (piece) => piece.known);
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
    offTopic: isOffTopic(from, to, known),
    letters: to - from,
    hanzi: countHanzi(stream, from, to),
    known,
    alien: countAlien(stream, from, to),
    sales: sum(pieces, ({ sales }) => Math.max(LEAST_SALES, Math.min(MOST_SALES, sales))),
    salesLetters: sum(
      pieces.filter(({ sales }) => sales > 0),
      ({ from, to }) => to - from,
    ),
    loudest: pieces.reduce((most, { sales }) => Math.max(most, sales), 0),
    ...countNumbers(stream, from, to),
  };
}

/** How little and how much one piece may say about the language of a run (log-odds). */
const LEAST_SALES = -4;
const MOST_SALES = 5;
/** Letters behind a range in which a number still belongs to it. */
const BEHIND = 16;
/** Letters of another script in a row that pass for a hanzi. */
const LONGEST_ALIEN = 4;
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

/** Runs of digits as telephones and accounts have them, to a few letters behind the range. */
function countNumbers(
  { units, gaps, length }: LetterStream,
  from: number,
  to: number,
): { numbers: number; offices: number } {
  let [numbers, offices] = [0, 0];
  const isDigit = (index: number): boolean =>
    index < length && (units[index] ?? 0) >= 0x30 && (units[index] ?? 0) <= 0x39;
  for (let index = from; index < Math.min(length, to + BEHIND); index++) {
    if (!isDigit(index)) continue;
    const start = index;
    let whole = true;
    while (isDigit(index + 1) && gaps[index] !== FAR) {
      // Times and amounts are parted by signs.
      if (gaps[index] !== TOUCHING) whole = false;
      index++;
    }
    const digits = index + 1 - start;
    const [first, second, third] = [units[start], units[start + 1], units[start + 2]];
    // 400 and 800 are called for free, 106 takes short messages.
    const service =
      second === 0x30 && ((third === 0x30 && (first === 0x34 || first === 0x38)) || (third === 0x36 && first === 0x31));
    const short = digits <= 6 && (first === 0x31 || first === 0x39) && digits >= 5;
    if ((digits >= 10 && first === 0x30) || (digits >= 7 && service)) offices++;
    else if (short) offices++;
    else if (whole && digits >= 7 && digits <= 11 && index < to) numbers++;
  }
  return { numbers, offices };
}

function countHanzi({ classes }: LetterStream, from: number, to: number): number {
  let found = 0;
  for (let index = from; index < to; index++) if (classes[index] === HAN) found++;
  return found;
}

/** Letters neither Han nor Latin of short runs that touch hanzi on both sides. */
function countAlien({ classes, gaps }: LetterStream, from: number, to: number): number {
  let found = 0;
  for (let index = from + 1; index < to; index++) {
    if (classes[index] !== FOREIGN || classes[index - 1] !== HAN || gaps[index - 1] !== TOUCHING) continue;
    const start = index;
    while (index < to && classes[index] === FOREIGN && gaps[index] === TOUCHING) index++;
    if (index < to && classes[index] === HAN && index - start <= LONGEST_ALIEN) found += index - start;
  }
  return found;
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
