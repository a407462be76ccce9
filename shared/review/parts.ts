import type { Span } from '../text/model.ts';

/**
 * A range that may leave out runs inside it, so that a measure can stand in several pieces. The range itself runs from
 * the first piece to the last; whoever knows nothing of pieces still has the place and the text of the whole.
 */
export interface Gapped extends Span {
  /** What is left out, UTF-16 units like the range: sorted, apart from each other, and inside without touching an edge. */
  gaps?: Span[] | undefined;
}

const sizeOf = ({ start, end }: Span): number => end - start;

/** The pieces of a range, in reading order; one where nothing is left out. */
export function partsOf({ start, end, gaps = [] }: Gapped): Span[] {
  const edges = [start, ...gaps.flatMap((gap) => [gap.start, gap.end]), end];
  return Array.from({ length: edges.length / 2 }, (_, index) => ({
    start: edges[2 * index] ?? start,
    end: edges[2 * index + 1] ?? end,
  }));
}

/** Pieces in any order, overlapping or not, as one range with what lies between them left out; null of nothing. */
function ofParts(parts: readonly Span[]): Gapped | null {
  const joined: Span[] = [];
  for (const part of parts.filter((one) => sizeOf(one) > 0).toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && part.start <= last.end) last.end = Math.max(last.end, part.end);
    else joined.push({ ...part });
  }
  const [first, ...others] = joined;
  if (!first) return null;
  const gaps = others.map((part, index) => ({ start: joined[index]?.end ?? first.end, end: part.start }));
  return { start: first.start, end: joined.at(-1)?.end ?? first.end, ...(gaps.length > 0 && { gaps }) };
}

/** The range with `piece` as a part of it, wherever that stands. */
export const withPart = (range: Gapped, piece: Span): Gapped => ofParts([...partsOf(range), piece]) ?? range;

/** What is left of the range without `piece`; null where nothing is. */
export function withoutPart(range: Gapped, piece: Span): Gapped | null {
  return ofParts(
    partsOf(range).flatMap(({ start, end }) => [
      { start, end: Math.min(end, piece.start) },
      { start: Math.max(start, piece.end), end },
    ]),
  );
}

/** The range with other edges: pieces beyond them go, an edge inside a gap takes the gap with it; null where nothing is left. */
export function withEdges(range: Gapped, { start, end }: Span): Gapped | null {
  if (start >= end) return null;
  const [first = range, ...others] = partsOf(range);
  const parts = [{ ...first, start: Math.min(start, first.end) }, ...others];
  const last = parts.at(-1) ?? first;
  parts[parts.length - 1] = { ...last, end: Math.max(end, last.start) };
  return ofParts(parts.map((part) => ({ start: Math.max(start, part.start), end: Math.min(end, part.end) })));
}

/** Whether gaps are as a range may have them. */
export function areGapsOf({ start, end, gaps = [] }: Gapped): boolean {
  let from = start;
  for (const gap of gaps) {
    if (gap.start <= from || gap.end <= gap.start) return false;
    from = gap.end;
  }
  return gaps.length === 0 || from < end;
}

/** What stands between the pieces of a quote for people. */
export const BETWEEN_PARTS = '…';
