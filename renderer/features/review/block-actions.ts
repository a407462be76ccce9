import type { ReviewedBlock } from '../../../shared/review/review-state.ts';
import type { BlockKind, Span } from '../../../shared/text/model.ts';
import { blockAt } from '../../text-panes/spans.ts';
import { draftOfSpan } from '../rules/draft-of-span.ts';
import { editRule } from '../rules/rules-store.ts';
import { type DeskContext, submit } from './desk-context.ts';
import { useDeskStore } from './desk-store.ts';

/** Kinds that belong to the article; a passage given another kind is taken out of the clean text. */
const ARTICLE: ReadonlySet<BlockKind> = new Set<BlockKind>(['title', 'summary', 'body', 'heading', 'caption']);

export const anyRemoved = (blocks: readonly ReviewedBlock[], span: Span): boolean =>
  blocks.some((block) => !block.kept && block.start < span.end && span.start < block.end);

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
  /** Puts a range back into the clean text and shows it there. */
  const restore = ({ start, end }: Span): void => {
    set({ start, end }, null, true);
    useDeskStore.setState({ focus: { type: 'passage', start, end } });
  };
  return {
    range,
    restore,
    /** Restores a range of which anything is removed, removes any other. */
    toggle(): void {
      const span = range();
      if (!span) return;
      if (anyRemoved(page()?.review.blocks ?? [], span)) restore(span);
      else set(span, null, false);
      controller.clearSelection();
    },
    /** Opens a rule that finds the selection, or the block at the caret, wherever else it stands. */
    promote(): void {
      const span = range();
      const detail = page();
      if (!span || !detail) return;
      const source = detail.review.fields.source?.value ?? null;
      editRule({ ruleId: null, draft: draftOfSpan(detail, span), site: detail.site, source });
      controller.clearSelection();
    },
    setKind(kind: BlockKind): void {
      const span = range();
      if (span) set(span, kind, kind === 'meta' ? null : ARTICLE.has(kind));
      controller.clearSelection();
    },
  };
}
