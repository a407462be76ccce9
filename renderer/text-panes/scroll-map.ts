import { BlockType, type EditorView } from '@codemirror/view';

/** The text part of the line at a height, without the folds that stand around it. */
function textBlock(view: EditorView, position: number): { from: number; to: number; top: number; height: number } {
  const line = view.lineBlockAt(position);
  if (!Array.isArray(line.type)) return line;
  return line.type.find((part) => part.type === BlockType.Text) ?? line;
}

/** The document position at a height below the document's top, estimated within the line from its height map. */
export function positionAtHeight(view: EditorView, height: number): number {
  const block = textBlock(view, view.lineBlockAtHeight(height).from);
  const share = block.height > 0 ? Math.min(1, Math.max(0, (height - block.top) / block.height)) : 0;
  return Math.round(block.from + share * (block.to - block.from));
}

/** The height below the document's top at which a position stands. */
export function heightOfPosition(view: EditorView, position: number): number {
  const block = textBlock(view, Math.min(position, view.state.doc.length));
  const length = block.to - block.from;
  return block.top + (length > 0 ? (block.height * (position - block.from)) / length : 0);
}

/**
 * Where in the visible area panes are lined up: its top when the pane is at its beginning, its bottom at the end,
 * so that both panes reach their ends together.
 */
export function alignmentLine(view: EditorView): number {
  const { scrollTop, scrollHeight, clientHeight } = view.scrollDOM;
  const room = scrollHeight - clientHeight;
  return room > 0 ? (scrollTop / room) * clientHeight : 0;
}
