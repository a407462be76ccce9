import { isBlank, isLineBreak, splitLines } from './lines.ts';
import type { Block, Edit, Span } from './model.ts';

/** -1: the position belongs to the character before it; 1: to the character after it. */
export type Bias = -1 | 1;

/** One run of clean text and the raw run it stands for. All numbers are UTF-16 code units. */
interface Piece {
  rawStart: number;
  rawEnd: number;
  cleanStart: number;
  cleanEnd: number;
  /** True where the two runs are the same text; false for the insert of an edit, which is mapped as one whole. */
  verbatim: boolean;
}

/**
 * The two-way map between raw and clean text. Raw text outside every piece (removed blocks, removed runs, line breaks,
 * indentation) has no clean position of its own; clean text outside every piece (the line break put between two lines)
 * has no raw position. Every query is a binary search.
 */
export class OffsetMap {
  readonly #pieces: readonly Piece[];
  readonly rawLength: number;
  readonly cleanLength: number;

  constructor(pieces: readonly Piece[], rawLength: number, cleanLength: number) {
    this.#pieces = pieces;
    this.rawLength = rawLength;
    this.cleanLength = cleanLength;
  }

  /** The raw position of a clean one (0 to cleanLength). */
  cleanToRaw(position: number, bias: Bias): number {
    const pieces = this.#pieces;
    if (bias === 1) {
      const piece = pieces[this.#firstEndingAfter('cleanEnd', position)];
      if (!piece) return pieces.at(-1)?.rawEnd ?? 0;
      if (position <= piece.cleanStart) return piece.rawStart;
      return piece.verbatim ? piece.rawStart + position - piece.cleanStart : piece.rawEnd;
    }
    const piece = pieces[this.#firstEndingAfter('cleanEnd', position - 1)];
    if (!piece || position <= piece.cleanStart) {
      const before = pieces[this.#firstEndingAfter('cleanEnd', position - 1) - 1];
      return before?.rawEnd ?? pieces[0]?.rawStart ?? 0;
    }
    if (position === piece.cleanEnd) return piece.rawEnd;
    return piece.verbatim ? piece.rawStart + position - piece.cleanStart : piece.rawStart;
  }

  /** The clean position of a raw one (0 to rawLength); where the raw text is removed, that of the nearest text on the side of `bias`. */
  rawToClean(position: number, bias: Bias): number {
    const pieces = this.#pieces;
    if (bias === 1) {
      const piece = pieces[this.#firstEndingAfter('rawEnd', position)];
      if (!piece) return pieces.at(-1)?.cleanEnd ?? 0;
      if (position <= piece.rawStart) return piece.cleanStart;
      return piece.verbatim ? piece.cleanStart + position - piece.rawStart : piece.cleanEnd;
    }
    const index = this.#firstEndingAfter('rawEnd', position - 1);
    const piece = pieces[index];
    if (!piece || position <= piece.rawStart) return pieces[index - 1]?.cleanEnd ?? 0;
    if (position === piece.rawEnd) return piece.cleanEnd;
    return piece.verbatim ? piece.cleanStart + position - piece.rawStart : piece.cleanStart;
  }

  /**
   * Where a raw range stands in the clean text: a sorted list of runs, several when line breaks were put in between,
   * empty when all of it is removed. An edit that the range touches is taken whole.
   */
  rawRangeToClean(span: Span): Span[] {
    const runs: Span[] = [];
    for (let index = this.#firstEndingAfter('rawEnd', span.start); ; index++) {
      const piece = this.#pieces[index];
      if (!piece || piece.rawStart >= span.end) return runs;
      const start = piece.verbatim ? piece.cleanStart + Math.max(0, span.start - piece.rawStart) : piece.cleanStart;
      const end = piece.verbatim ? piece.cleanEnd - Math.max(0, piece.rawEnd - span.end) : piece.cleanEnd;
      const last = runs.at(-1);
      if (last && last.end === start) last.end = end;
      else if (start < end) runs.push({ start, end });
    }
  }

  /** The tightest raw range that holds a clean range (an edit it touches is taken whole); an empty range gives an empty one. */
  cleanRangeToRaw(span: Span): Span {
    const first = this.#pieces[this.#firstEndingAfter('cleanEnd', span.start)];
    const start = first && !first.verbatim ? first.rawStart : this.cleanToRaw(span.start, 1);
    const last = this.#pieces[this.#firstEndingAfter('cleanEnd', span.end - 1)];
    const touched = last && !last.verbatim && last.cleanStart < span.end;
    const end = touched ? last.rawEnd : this.cleanToRaw(span.end, -1);
    return span.start < span.end && start < end ? { start, end } : { start, end: start };
  }

  /** Index of the first piece whose `edge` lies after `position`; the number of pieces when there is none. */
  #firstEndingAfter(edge: 'rawEnd' | 'cleanEnd', position: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const piece = this.#pieces[middle];
      if (piece && piece[edge] <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The clean text of a page and its map: kept blocks in order, edits carried out, blank lines and the indentation of
 * lines left out, one line feed between lines. Two kept blocks on one line follow each other directly.
 * `blocks` and `edits` are sorted and do not overlap among themselves; an edit that crosses the edge of a block takes
 * effect in the block that holds its start.
 */
export function projectClean(
  raw: string,
  blocks: readonly Block[],
  edits: readonly Edit[],
): { text: string; map: OffsetMap } {
  return project(
    raw,
    blocks.filter((block) => block.kept),
    edits,
  );
}

/**
 * Clean text of a raw range with repairs carried out. With `blocks`, what stands in removed blocks is left out; without
 * them the whole range counts. Lines are joined by one line feed.
 */
export function cleanQuote(raw: string, edits: readonly Edit[], blocks: readonly Block[] | null, span: Span): string {
  if (!blocks) return project(raw, [span], edits).text;
  const parts: Span[] = [];
  for (const block of blocks) {
    const [start, end] = [Math.max(block.start, span.start), Math.min(block.end, span.end)];
    if (block.kept && start < end) parts.push({ start, end });
  }
  return project(raw, parts, edits).text;
}

function project(raw: string, spans: readonly Span[], edits: readonly Edit[]): { text: string; map: OffsetMap } {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let lastLineEnd = 0;
  let nextEdit = 0;
  for (const span of spans) {
    for (const line of splitLines(raw, span.start, span.end)) {
      while (nextEdit < edits.length && (edits[nextEdit]?.start ?? 0) < line.start) nextEdit++;
      const { drafts, next } = linePieces(raw, line, edits, nextEdit);
      nextEdit = next;
      if (drafts.length === 0) continue;
      if (pieces.length > 0 && hasLineBreak(raw, lastLineEnd, line.start)) {
        parts.push('\n');
        length++;
      }
      for (const draft of drafts) {
        const end = length + draft.text.length;
        pieces.push({ ...draft.range, cleanStart: length, cleanEnd: end, verbatim: draft.verbatim });
        parts.push(draft.text);
        length = end;
      }
      lastLineEnd = line.end;
    }
  }
  return { text: parts.join(''), map: new OffsetMap(pieces, raw.length, length) };
}

interface Draft {
  text: string;
  range: { rawStart: number; rawEnd: number };
  verbatim: boolean;
}

/** The runs of one line after its edits, without blanks at its edges. `first` is the first edit that may lie in it. */
function linePieces(raw: string, line: Span, edits: readonly Edit[], first: number): { drafts: Draft[]; next: number } {
  const drafts: Draft[] = [];
  const before = edits[first - 1];
  let at = before ? Math.min(line.end, Math.max(line.start, before.end)) : line.start;
  const verbatim = (start: number, end: number): void => {
    if (start < end)
      drafts.push({ text: raw.slice(start, end), range: { rawStart: start, rawEnd: end }, verbatim: true });
  };
  let next = first;
  for (; ; next++) {
    const edit = edits[next];
    // An insertion at the very end of the line still belongs to it.
    if (!edit || edit.start > line.end || (edit.start === line.end && edit.end > edit.start)) break;
    verbatim(at, edit.start);
    const end = Math.min(edit.end, line.end);
    if (edit.insert !== '')
      drafts.push({ text: edit.insert, range: { rawStart: edit.start, rawEnd: end }, verbatim: false });
    at = end;
  }
  verbatim(at, line.end);
  return { drafts: trimDrafts(drafts), next };
}

function trimDrafts(drafts: Draft[]): Draft[] {
  for (let first = drafts[0]; first; first = drafts[0]) {
    const blank = leadingBlanks(first.text);
    if (blank < first.text.length) {
      if (first.verbatim && blank > 0) {
        first.text = first.text.slice(blank);
        first.range.rawStart += blank;
      }
      break;
    }
    drafts.shift();
  }
  for (let last = drafts.at(-1); last; last = drafts.at(-1)) {
    let end = last.text.length;
    while (end > 0 && isBlank(last.text.charCodeAt(end - 1))) end--;
    if (end > 0) {
      if (last.verbatim && end < last.text.length) {
        last.range.rawEnd -= last.text.length - end;
        last.text = last.text.slice(0, end);
      }
      break;
    }
    drafts.pop();
  }
  return drafts;
}

function leadingBlanks(text: string): number {
  let count = 0;
  while (count < text.length && isBlank(text.charCodeAt(count))) count++;
  return count;
}

function hasLineBreak(raw: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (isLineBreak(raw.charCodeAt(at))) return true;
  }
  return false;
}
