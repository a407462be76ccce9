import { type BlockInfo, BlockType, type EditorView } from '@codemirror/view';
import { FoldWidget } from './fold-widget.ts';
import type { RemovedRun } from './removed-runs.ts';

/** A pane with the way from its positions to raw ones and back. */
export interface MappedPane {
  view: EditorView;
  toRaw: (position: number) => number;
  /** Where a raw position stands; one in removed text stands at the side of it that `side` names. */
  fromRaw: (raw: number, side: -1 | 1) => number;
}

const partsOf = (line: BlockInfo): readonly BlockInfo[] => (Array.isArray(line.type) ? line.type : [line]);
const runOf = ({ widget }: BlockInfo): RemovedRun | null => (widget instanceof FoldWidget ? widget.input.run : null);

function shareOf(part: BlockInfo, height: number): number {
  return part.height > 0 ? Math.min(1, Math.max(0, (height - part.top) / part.height)) : 0;
}

/** The raw position at a height below the document's top, estimated within lines and folds. */
function rawAtHeight({ view, toRaw }: MappedPane, height: number): number {
  const parts = partsOf(view.lineBlockAtHeight(height));
  const part = parts.find(({ bottom }) => height < bottom) ?? parts.at(-1);
  if (!part) return 0;
  const share = shareOf(part, height);
  const run = runOf(part);
  if (run) return Math.round(run.start + share * (run.end - run.start));
  return toRaw(Math.round(part.from + share * (part.to - part.from)));
}

/** The height below the document's top at which a position of the pane stands, without the folds around its line. */
export function heightOfPosition(view: EditorView, position: number): number {
  const line = view.lineBlockAt(Math.min(position, view.state.doc.length));
  const block = partsOf(line).find(({ type }) => type === BlockType.Text) ?? line;
  const length = block.to - block.from;
  return block.top + (length > 0 ? (block.height * (position - block.from)) / length : 0);
}

/** Where the line of a position stands on the screen, CSS pixels from the window's top; null where no part is in sight. */
export function lineOnScreen(view: EditorView, position: number): { top: number; bottom: number } | null {
  const line = view.lineBlockAt(Math.min(position, view.state.doc.length));
  const block = partsOf(line).find(({ type }) => type === BlockType.Text) ?? line;
  const pane = view.scrollDOM.getBoundingClientRect();
  const top = Math.max(pane.top, view.documentTop + block.top);
  const bottom = Math.min(pane.bottom, view.documentTop + block.bottom);
  return top < bottom ? { top, bottom } : null;
}

/** The height at which a raw position stands: within the fold where it was removed. */
function heightOfRaw({ view, fromRaw }: MappedPane, raw: number): number {
  const size = view.state.doc.length;
  const places = [Math.min(size, fromRaw(raw, -1)), Math.min(size, fromRaw(raw, 1))] as const;
  for (const place of new Set(places)) {
    for (const part of partsOf(view.lineBlockAt(place))) {
      const run = runOf(part);
      if (run && run.start <= raw && raw <= run.end) {
        return part.top + (part.height * (raw - run.start)) / Math.max(1, run.end - run.start);
      }
    }
  }
  return heightOfPosition(view, places[1]);
}

/**
 * Where in the visible area panes are lined up: its top when the pane is at its beginning, its bottom at the end,
 * so that both panes reach their ends together.
 */
function alignmentLine(view: EditorView): number {
  const { scrollTop, scrollHeight, clientHeight } = view.scrollDOM;
  const room = scrollHeight - clientHeight;
  return room > 0 ? (scrollTop / room) * clientHeight : 0;
}

function textHeight(view: EditorView): number {
  return view.contentHeight - view.documentPadding.top - view.documentPadding.bottom;
}

/** The raw position on the line where panes are lined up. */
export function rawInSight(pane: MappedPane): number {
  const { view } = pane;
  return rawAtHeight(pane, view.scrollDOM.scrollTop + alignmentLine(view) - view.documentPadding.top);
}

/** Scrolls a pane to where another one stands. */
export function alignPane(from: MappedPane, to: MappedPane): void {
  const line = alignmentLine(from.view);
  const height = from.view.scrollDOM.scrollTop + line - from.view.documentPadding.top;
  const end = textHeight(from.view);
  // Above and below the text both panes have the same room, so there they go step by step.
  const there =
    height < 0
      ? height
      : height > end
        ? textHeight(to.view) + height - end
        : heightOfRaw(to, rawAtHeight(from, height));
  to.view.scrollDOM.scrollTop = there + to.view.documentPadding.top - line;
}
