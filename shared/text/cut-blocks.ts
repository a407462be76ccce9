import type { Span } from './model.ts';

/**
 * Changes the part of each block that lies in a range, cutting blocks at its edges. Text that no block covers (blank
 * lines) stays uncovered. Blocks stay sorted and apart.
 */
export function cutBlocks<B extends Span>(blocks: readonly B[], range: Span, change: (part: B) => B): B[] {
  const result: B[] = [];
  for (const block of blocks) {
    const start = Math.max(block.start, range.start);
    const end = Math.min(block.end, range.end);
    if (start >= end) {
      result.push(block);
      continue;
    }
    if (block.start < start) result.push({ ...block, end: start });
    result.push(change({ ...block, start, end }));
    if (end < block.end) result.push({ ...block, start: end });
  }
  return result;
}
