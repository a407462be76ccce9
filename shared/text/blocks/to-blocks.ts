import { splitLines } from '../lines.ts';
import type { Block } from '../model.ts';
import type { PageView } from '../page-view.ts';
import type { Segment } from './segment.ts';

/**
 * Blocks on raw text. Neighbouring removed lines of one kind and reason become one block; every line with visible
 * text is covered, also one of which the repairs leave nothing.
 */
export function toBlocks(view: PageView, segments: readonly Segment[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  splitLines(view.raw).forEach((line, number) => {
    if (line.textStart === line.textEnd) return;
    const own: Segment[] = [];
    for (let segment = segments[next]; segment && segment.line === number; segment = segments[++next])
      own.push(segment);
    if (own.length === 0) {
      const whole = { start: line.textStart, end: line.textEnd };
      push(blocks, { ...whole, kind: 'artefact', kept: false, confidence: 0.9, reason: 'markup-only' });
    }
    own.forEach((segment, index) => {
      // The first and last part of a line reach to its edges, so that cut tags at an edge are covered too.
      const raw = view.toRaw(segment.start, segment.end);
      const start = index === 0 ? line.textStart : Math.max(raw.start, blocks.at(-1)?.end ?? 0);
      const following = own[index + 1];
      const end = following ? raw.end : line.textEnd;
      const { kind, kept, confidence, reason } = segment;
      if (kind) push(blocks, { start, end, kind, kept, confidence: Math.round(confidence * 100) / 100, reason });
    });
  });
  return blocks;
}

function push(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (last && !last.kept && !block.kept && last.kind === block.kind && last.reason === block.reason) {
    last.end = block.end;
    last.confidence = Math.min(last.confidence, block.confidence);
  } else {
    blocks.push(block);
  }
}
