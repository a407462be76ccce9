import { splitLines } from '../lines.ts';
import type { Block } from '../model.ts';

/** The numbers of the lines of which the blocks of an analysis keep anything, in rising order. */
export function keptLines(raw: string, blocks: readonly Block[]): number[] {
  const kept = blocks.filter((block) => block.kept);
  const found: number[] = [];
  let next = 0;
  splitLines(raw).forEach(({ textStart, textEnd }, line) => {
    while ((kept[next]?.end ?? Infinity) <= textStart) next++;
    if ((kept[next]?.start ?? Infinity) < textEnd) found.push(line);
  });
  return found;
}
