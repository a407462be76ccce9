import { type Range, RangeSet, type Text } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import type { Block } from '../../shared/text/model.ts';
import { t } from '../i18n/i18n.ts';
import { blockClass } from './block-class.ts';
import { MarginLabel } from './margin.ts';
import type { PaneLook } from './pane-state.ts';

const removedMark = Decoration.mark({ class: 'removed', inclusive: false });
const indentMark = Decoration.mark({ class: 'indent' });
const blankLine = Decoration.line({ class: 'is-blank' });
const titleLine = Decoration.line({ class: 'is-title' });
const headingLine = Decoration.line({ class: 'is-heading' });

/** The label of a line: the kind of the block that holds most of it; `+` says that others share the line. */
function lineLabel(blocks: readonly Block[], from: number, to: number): { main: Block; shared: boolean } | null {
  let main: Block | null = null;
  let longest = 0;
  for (const block of blocks) {
    const length = Math.min(block.end, to) - Math.max(block.start, from);
    if (length > longest) {
      longest = length;
      main = block;
    }
  }
  return main && { main, shared: blocks.some((block) => block.kind !== main.kind || block.kept !== main.kept) };
}

/** Strikes a block through line by line, leaving out the blanks at the edges of its lines. */
function strike(doc: Text, block: Block): Range<Decoration>[] {
  const ranges: Range<Decoration>[] = [];
  for (let from = block.start; from < block.end; ) {
    const line = doc.lineAt(from);
    const to = Math.min(block.end, line.to);
    const text = doc.sliceString(from, to);
    const start = from + text.length - text.trimStart().length;
    const end = from + text.trimEnd().length;
    if (start < end) ranges.push(removedMark.range(start, end));
    from = line.to + 1;
  }
  return ranges;
}

/** The raw text: every line labelled with its kind, removed runs struck through. */
export function rawLook(doc: Text, blocks: readonly Block[]): PaneLook {
  const ranges: Range<Decoration>[] = [];
  const margin: MarginLabel[] = [];
  let first = 0;
  for (let number = 1; number <= doc.lines; number++) {
    const line = doc.line(number);
    while ((blocks[first]?.end ?? Number.POSITIVE_INFINITY) <= line.from) first++;
    let last = first;
    while ((blocks[last]?.start ?? Number.POSITIVE_INFINITY) < line.to) last++;
    const label = lineLabel(blocks.slice(first, last), line.from, line.to);
    const indent = line.text.length - line.text.trimStart().length;
    if (indent === line.length) ranges.push(blankLine.range(line.from));
    else if (label?.main.kind === 'title') ranges.push(titleLine.range(line.from));
    else if (label?.main.kind === 'heading') ranges.push(headingLine.range(line.from));
    if (indent > 0) ranges.push(indentMark.range(line.from, line.from + indent));
    margin.push(
      label
        ? new MarginLabel(`${t(`kind.${label.main.kind}`)}${label.shared ? ' +' : ''}`, blockClass(label.main))
        : new MarginLabel('', 'of-none'),
    );
  }
  for (const block of blocks) if (!block.kept) ranges.push(...strike(doc, block));
  return { decorations: RangeSet.of(ranges, true), margin };
}
