import type { Block, BlockKind, Span } from '../../shared/text/model.ts';

/** Neighbouring removed blocks with nothing kept between them: one fold of the clean pane. */
export interface RemovedRun extends Span {
  blocks: Block[];
  kinds: BlockKind[];
  lines: number;
}

function countLines(raw: string, span: Span): number {
  return raw
    .slice(span.start, span.end)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}

export function removedRuns(raw: string, blocks: readonly Block[]): RemovedRun[] {
  const runs: RemovedRun[] = [];
  let open: Block[] = [];
  const close = (): void => {
    const first = open[0];
    const last = open.at(-1);
    if (first && last) {
      const span = { start: first.start, end: last.end };
      const kinds = [...new Set(open.map((block) => block.kind))];
      runs.push({ ...span, blocks: open, kinds, lines: countLines(raw, span) });
    }
    open = [];
  };
  for (const block of blocks) {
    if (block.kept) close();
    else open.push(block);
  }
  close();
  return runs;
}
