import type { Span } from '../model.ts';
import type { LetterStream } from './letter-stream.ts';
import type { LetterLine } from './page-lines.ts';
import { isOffTopic, type Piece } from './pieces.ts';
import type { TermHit } from './spam-terms.ts';

/** A piece longer than this is no item of a list (letters). */
const LONGEST_ITEM = 24;
/** How many pieces a list may go on for on each side. */
const FARTHEST = 400;
/** How much of its line a run must be for the rest to belong to it, and how long the rest may be (letters). */
const GREATER_PART = 0.5;
const LONGEST_REST = 80;
const LONGEST_PROSE_REST = 20;

/** A page cut up, as runs are found in it. */
export interface CutPage {
  text: string;
  stream: LetterStream;
  hits: readonly TermHit[];
  mixed: Uint8Array;
  lines: readonly LetterLine[];
  pieces: readonly Piece[];
}

/**
 * The range in the text (UTF-16 units) of pieces start..end with what belongs to them: the rest of lines of which they
 * are the greater part, where it does not speak of the page's topic; else the items of their list on either side. Text
 * that an inserted list runs into without a separator stays out.
 */
export function growRun(page: CutPage, start: number, end: number): Span {
  const { text, stream, pieces, lines } = page;
  let first = start;
  let last = end - 1;
  while (end + FARTHEST > last && isJoined(page, last, last + 1)) last++;
  while (first > start - FARTHEST && isJoined(page, first - 1, first)) first--;
  let from = pieces[first]?.from ?? 0;
  let to = tailEnd(page, first, last);
  const firstLine = lineOf(lines, from);
  const lastLine = lineOf(lines, to - 1);
  if (firstLine && fillsLine(page, firstLine, from, Math.min(to, firstLine.to), first, last)) from = firstLine.from;
  if (lastLine && fillsLine(page, lastLine, Math.max(from, lastLine.from), to, first, last)) to = lastLine.to;
  return { start: stream.at[from] ?? 0, end: letterEnd(text, stream, to - 1) };
}

/** Whether two pieces side by side are items of one list. */
function isJoined({ text, stream, pieces }: CutPage, left: number, right: number): boolean {
  const [before, after] = [pieces[left], pieces[right]];
  if (!before || !after) return false;
  const from = (stream.at[before.to - 1] ?? 0) + 1;
  const to = stream.at[after.from] ?? 0;
  const signs = to - from <= 8 ? text.slice(from, to) : '\n';
  if (/[|丨]/.test(signs)) return true;
  const isItem = ({ from: start, to: end, known }: Piece): boolean =>
    end - start <= LONGEST_ITEM && isOffTopic(start, end, known);
  return signs !== '' && !/[\n\r。,，;；!！?？]/.test(signs) && isItem(before) && isItem(after);
}

/** Where a run ends in the stream: after the last hit where body text follows it within a sentence. */
function tailEnd({ hits, pieces }: CutPage, first: number, last: number): number {
  const piece = pieces[last];
  if (!piece) return 0;
  const hit = hits[piece.endHit - 1];
  if (!hit || piece.endHit <= piece.firstHit) return piece.to;
  const isWay = hit.term.kind === 'handle' || hit.term.kind === 'domain';
  if (isWay) return hit.to;
  return piece.listed || first === last || piece.to - hit.to < 2 ? piece.to : hit.to;
}

/** Whether the stream's from..to are the greater part of a line and nothing beside them is of the page's topic. */
function fillsLine(
  { pieces }: CutPage,
  line: LetterLine,
  from: number,
  to: number,
  first: number,
  last: number,
): boolean {
  if (to - from < GREATER_PART * (line.to - line.from)) return false;
  const longest = line.prose ? LONGEST_PROSE_REST : LONGEST_REST;
  if (from - line.from > longest || line.to - to > longest) return false;
  const isStrange = (piece: Piece): boolean => isOffTopic(piece.from, piece.to, piece.known);
  for (let index = first - 1; (pieces[index]?.from ?? -1) >= line.from; index--) {
    const piece = pieces[index];
    if (piece && !isStrange(piece)) return false;
  }
  for (let index = last + 1; (pieces[index]?.to ?? Infinity) <= line.to; index++) {
    const piece = pieces[index];
    if (piece && !isStrange(piece)) return false;
  }
  return true;
}

function lineOf(lines: readonly LetterLine[], index: number): LetterLine | undefined {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.to ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return lines[low];
}

/** Where the character at `index` of the stream ends in the text. */
export function letterEnd(text: string, { at }: LetterStream, index: number): number {
  const place = at[index] ?? 0;
  const unit = text.charCodeAt(place);
  return place + (unit >= 0xd800 && unit < 0xdc00 ? 2 : 1);
}
