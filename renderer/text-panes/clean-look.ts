import { type Range, RangeSet, type Text } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import type { Block } from '../../shared/text/model.ts';
import type { OffsetMap } from '../../shared/text/offset-map.ts';
import { blockClass } from './block-class.ts';
import { type FoldActions, FoldWidget } from './fold-widget.ts';
import { MarginLabel } from './margin.ts';
import type { PaneLook } from './pane-state.ts';
import type { RemovedRun } from './removed-runs.ts';
import { blockAt } from './spans.ts';

interface CleanLookInput {
  doc: Text;
  blocks: readonly Block[];
  map: OffsetMap;
  raw: string;
  runs: readonly RemovedRun[];
  /** Starts of the folds that are open. */
  open: ReadonlySet<number>;
  actions: FoldActions;
  language: string;
  /** The key that restores a run; empty where none does. */
  restoreKey: string;
}

function foldRanges({ doc, map, raw, runs, open, ...rest }: CleanLookInput): Range<Decoration>[] {
  return runs.map((run) => {
    const position = Math.min(doc.length, map.rawToClean(run.start, -1));
    const line = doc.lineAt(position);
    const atStart = position === 0;
    const block = atStart || position === line.to;
    const { actions, language, restoreKey } = rest;
    const inline = !block;
    const widget = new FoldWidget({ run, raw, open: open.has(run.start), inline, actions, language, restoreKey });
    return Decoration.widget({ widget, block, side: atStart ? -1 : 1 }).range(position);
  });
}

/** The clean text: paragraphs numbered, a fold wherever something was taken out. */
export function cleanLook(input: CleanLookInput): PaneLook {
  const { doc, blocks, map } = input;
  const ranges: Range<Decoration>[] = foldRanges(input);
  const margin: MarginLabel[] = [];
  let paragraph = 0;
  for (let number = 1; number <= doc.lines; number++) {
    const line = doc.line(number);
    const block = blockAt(blocks, map.cleanToRaw(line.from, 1));
    if (!block || line.length === 0) {
      margin.push(new MarginLabel('', 'of-none'));
      continue;
    }
    if (block.kind === 'title' || block.kind === 'heading') {
      ranges.push(Decoration.line({ class: `is-${block.kind}` }).range(line.from));
    }
    const numbered = block.kind === 'body' || block.kind === 'summary';
    if (numbered) paragraph++;
    margin.push(new MarginLabel(numbered ? String(paragraph) : '', blockClass(block)));
  }
  return { decorations: RangeSet.of(ranges, true), margin };
}
