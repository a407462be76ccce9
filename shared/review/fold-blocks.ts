import { cutBlocks } from '../text/cut-blocks.ts';
import type { BlockKind, Span } from '../text/model.ts';
import type { ReviewedBlock } from './review-state.ts';

/** Gives the part of each block that lies in `range` another kind or another fate (see `cutBlocks`). */
export function setBlocks(
  blocks: readonly ReviewedBlock[],
  range: Span,
  change: { kind: BlockKind | null; kept: boolean | null },
): ReviewedBlock[] {
  return cutBlocks(blocks, range, (part) => ({
    ...part,
    kind: change.kind ?? part.kind,
    kept: change.kept ?? part.kept,
    confidence: 1,
    reason: 'reviewer',
    origin: 'reviewer',
  }));
}
