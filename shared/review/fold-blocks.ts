import type { BlockKind, Span } from '../text/model.ts';
import type { ReviewedBlock } from './review-state.ts';

/**
 * Gives the part of each block that lies in `range` another kind or another fate, cutting blocks at its
 * edges. Text that no block covers (blank lines) stays uncovered.
 */
export function setBlocks(
  blocks: readonly ReviewedBlock[],
  range: Span,
  change: { kind: BlockKind | null; kept: boolean | null },
): ReviewedBlock[] {
  const result: ReviewedBlock[] = [];
  for (const block of blocks) {
    const start = Math.max(block.start, range.start);
    const end = Math.min(block.end, range.end);
    if (start >= end) {
      result.push(block);
      continue;
    }
    if (block.start < start) result.push({ ...block, end: start });
    result.push({
      ...block,
      start,
      end,
      kind: change.kind ?? block.kind,
      kept: change.kept ?? block.kept,
      confidence: 1,
      reason: 'reviewer',
      origin: 'reviewer',
    });
    if (end < block.end) result.push({ ...block, start: end });
  }
  return result;
}
