import type { Span } from '../../shared/text/model.ts';

/** Lanes there are; what overlaps more deeply shares the last one. */
export const LANES = 4;

/**
 * The lane of each range, 0 for most: ranges that overlap are underlined below each other. `spans` may come in any order.
 */
export function lanesOf<T extends Span>(spans: readonly T[]): Map<T, number> {
  const lanes = new Map<T, number>();
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  /** By lane, where its last range ends. */
  const ends: number[] = [];
  for (const span of sorted) {
    const free = ends.findIndex((end) => end <= span.start);
    const lane = Math.min(LANES - 1, free >= 0 ? free : ends.length);
    ends[lane] = Math.max(ends[lane] ?? 0, span.end);
    lanes.set(span, lane);
  }
  return lanes;
}
