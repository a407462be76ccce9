import { FAR, type LetterStream, SPACED, SPLIT, TOUCHING } from './letter-stream.ts';
import { HAN } from './letter-table.ts';
import type { PageEcho } from './page-echo.ts';
import type { SalesModel } from './sales-model.ts';
import type { TermHit, TermKind } from './spam-terms.ts';

/** A stretch of letters between separators, half-open range of stream indexes. */
export interface Piece {
  from: number;
  to: number;
  /** Its hits: half-open range of indexes of the list of hits. */
  firstHit: number;
  endHit: number;
  /** Letters that hits cover. */
  covered: number;
  /** Whether a bar, a blank or a line end cuts it off, rather than a sentence mark. */
  listed: boolean;
  /** Letters that its line says more than once, and pairs of letters that the page's own sentences have. */
  echoed: number;
  known: number;
  /** Hanzi parted from the next character by a sign, and Latin letters in the place of hanzi. */
  apart: number;
  /** How much it sounds like an advertisement, in log-odds. */
  sales: number;
  /** How much it speaks for spam; negative where it speaks against. */
  score: number;
}

const WEIGHTS: Record<TermKind, number> = {
  strong: 2,
  weak: 0.9,
  lure: 0.9,
  pitch: 0.6,
  contact: 0.3,
  handle: 2,
  domain: 1.2,
  host: 0.3,
  foreign: 1.2,
  guard: -2,
};
const TELLING: ReadonlySet<TermKind> = new Set(['strong', 'handle', 'domain']);
const HIDDEN_WEIGHT = 1;
/** Share of a piece's letters that hits must cover. */
const LEAST_COVERED = 0.12;
const LEAST_IN_PROSE = 0.3;
/** Weight of a piece without hits that its line says again; the share of it said again; the share that is known. */
const ECHO_WEIGHT = 0.5;
const ECHOED = 0.5;
const ON_TOPIC = 0.25;
/** Weight of a piece pulled apart, and the share of its characters that stand apart. */
const APART_WEIGHT = 1;
const APART = 0.3;
const SHORTEST_APART = 5;
/** Weight of a piece by how much it sounds like an advertisement, and the most of it. */
const SALES_WEIGHT = 0.4;
const SALES_MOST = 1.5;
/** Letters without a hit that are no part of the list beside them. */
const PROSE = 10;

const units = (signs: string): Set<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const LIST_MARKS = units('|丨│┃┆┊∣_~^<>【】[]★☆◆●■※→#*/\t\n\r ');
const SENTENCE_MARKS = units('。,，、;；!！?？:：');

/** Cuts a letter stream into pieces at separators, never inside a hit or between characters that stand apart. */
export function cutPieces(
  text: string,
  stream: LetterStream,
  hits: readonly TermHit[],
  echo: PageEcho,
  mixed: Uint8Array,
  sales: SalesModel,
): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let firstHit = 0;
  let nextHit = 0;
  const close = (to: number, listed: boolean): void => {
    if (to > from) pieces.push(makePiece(stream, hits, echo, mixed, sales, from, to, firstHit, nextHit, listed));
    from = to;
    firstHit = nextHit;
  };
  for (let index = 0; index < stream.length; index++) {
    const hit = hits[nextHit];
    if (hit?.from === index) {
      // Prose before a hit is no part of what the hit tells of.
      if (index - (hits[nextHit - 1]?.to ?? 0) >= PROSE && index - from >= PROSE) close(index, false);
      nextHit++;
      index = hit.to - 1;
    } else if (nextHit > firstHit && index - (hits[nextHit - 1]?.to ?? 0) >= PROSE) {
      close(hits[nextHit - 1]?.to ?? index, false);
    }
    const cut = stream.gaps[index] === TOUCHING ? null : separation(text, stream, index);
    if (cut !== null) close(index + 1, cut === 'list');
  }
  close(stream.length, true);
  return pieces;
}

/** How the letter at `index` is parted from the next one. */
function separation(text: string, stream: LetterStream, index: number): 'list' | 'sentence' | null {
  const { gaps, classes, at } = stream;
  const next = index + 1;
  if (next >= stream.length) return 'list';
  // Characters that all stand apart are one word pulled open.
  const apart = gaps[index] !== FAR && gaps[next] !== TOUCHING && (index === 0 || gaps[index - 1] !== TOUCHING);
  if (apart && classes[next] === HAN) return null;
  let found: 'list' | 'sentence' | null = null;
  for (let place = (at[index] ?? 0) + 1; place < (at[next] ?? 0); place++) {
    const unit = text.charCodeAt(place);
    if (SENTENCE_MARKS.has(unit)) return 'sentence';
    if (unit > 0x20 && !LIST_MARKS.has(unit) && unit !== 0x3000 && unit !== 0xa0) continue;
    if (unit === 0x20 && classes[index] !== HAN && classes[next] !== HAN) continue;
    found = 'list';
  }
  return found;
}

function makePiece(
  stream: LetterStream,
  hits: readonly TermHit[],
  { echo, known }: PageEcho,
  mixed: Uint8Array,
  model: SalesModel,
  from: number,
  to: number,
  firstHit: number,
  endHit: number,
  listed: boolean,
): Piece {
  const piece = { from, to, firstHit, endHit, covered: 0, listed, echoed: 0, known: 0, apart: 0, sales: 0, score: 0 };
  const { classes, gaps } = stream;
  const length = to - from;
  for (let index = from; index < to; index++) {
    if (echo[index] === 1) piece.echoed++;
    if (mixed[index] === 1) piece.apart++;
    if (index < to - 1 && classes[index] === HAN && (gaps[index] === SPLIT || gaps[index] === SPACED)) piece.apart++;
    if (index < to - 1 && known[index] === 1) piece.known++;
  }
  piece.sales = model.logit(stream, from, to);
  let score = 0;
  let [telling, offered] = [false, false];
  for (let index = firstHit; index < endHit; index++) {
    const hit = hits[index];
    if (!hit) break;
    score += WEIGHTS[hit.term.kind] + (hit.hidden ? HIDDEN_WEIGHT : 0);
    piece.covered += hit.to - hit.from;
    if (TELLING.has(hit.term.kind)) telling = true;
    else if (hit.term.kind !== 'contact') offered = true;
  }
  // What other texts say too tells nothing in the page's own sentences.
  const enough = listed ? LEAST_COVERED : LEAST_IN_PROSE;
  if (offered && piece.covered >= enough * length && isOffTopic(from, to, piece.known)) telling = true;
  if (telling && score > 0 && piece.covered / length >= LEAST_COVERED) piece.score = score + 0.5;
  else if (length >= SHORTEST_APART && piece.apart >= APART * length) piece.score = APART_WEIGHT;
  else if (isStuffed(piece)) piece.score = ECHO_WEIGHT;
  else if (piece.sales > 0 && isOffTopic(from, to, piece.known))
    piece.score = Math.min(SALES_MOST, SALES_WEIGHT * piece.sales);
  else piece.score = Math.min(score, 0) - 0.8 - length / (listed || piece.known === 0 ? 12 : 6);
  return piece;
}

/** Whether a piece says what its line says elsewhere too and the page's own sentences do not. */
export function isStuffed({ from, to, echoed, known }: Piece): boolean {
  return echoed >= ECHOED * (to - from) && isOffTopic(from, to, known);
}

/** Whether few of a range's pairs of letters stand in the page's own sentences. */
export function isOffTopic(from: number, to: number, known: number): boolean {
  return known <= ON_TOPIC * Math.max(1, to - from - 1);
}
