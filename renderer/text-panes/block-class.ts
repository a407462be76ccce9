import type { Block, BlockKind } from '../../shared/text/model.ts';

const ABOUT_THE_PAGE: ReadonlySet<BlockKind> = new Set<BlockKind>(['title', 'meta', 'summary', 'heading']);

/** The class that colours the margin of a block: removed, about the page, or plain text. */
export function blockClass(block: Pick<Block, 'kind' | 'kept'>): string {
  if (!block.kept) return 'of-removed';
  return ABOUT_THE_PAGE.has(block.kind) ? 'of-head' : 'of-body';
}
