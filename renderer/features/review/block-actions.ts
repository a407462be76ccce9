import type { BlockKind, Span } from '../../../shared/text/model.ts';
import { blockAt } from '../../text-panes/spans.ts';
import { type DeskContext, submit } from './desk-context.ts';

/** Kinds that belong to the article; a passage given another kind is taken out of the clean text. */
const ARTICLE: ReadonlySet<BlockKind> = new Set<BlockKind>(['title', 'summary', 'body', 'heading', 'caption']);

export function blockActions({ documentId, page, controller }: DeskContext) {
  /** The selection, or the block at the caret. */
  const range = (): Span | null => {
    if (controller.selection) return controller.selection.span;
    const blocks = page()?.review.blocks ?? [];
    return blockAt(blocks, controller.caret);
  };
  const set = ({ start, end }: Span, kind: BlockKind | null, kept: boolean | null): void => {
    const label = kind ? 'action.block.kind' : kept ? 'action.block.restore' : 'action.block.remove';
    void submit(label, documentId, { type: 'block.set', start, end, kind, kept });
  };
  return {
    range,
    setKept: (span: Span, kept: boolean): void => set(span, null, kept),
    toggle(): void {
      const span = range();
      const block = span && blockAt(page()?.review.blocks ?? [], span.start);
      if (span && block) set(span, null, !block.kept);
      controller.clearSelection();
    },
    setKind(kind: BlockKind): void {
      const span = range();
      if (span) set(span, kind, kind === 'meta' ? null : ARTICLE.has(kind));
      controller.clearSelection();
    },
  };
}
