import { z } from 'zod';

/**
 * Brings a page back to what it was at a point of the log: of its decisions up to there, and of no later one. It is a
 * line of the log like any decision, so undo takes it back, and going to a point after it was passed goes forward again.
 */
export const DOCUMENT_REVERT = 'document.revert';

export const documentRevert = z.strictObject({
  type: z.literal(DOCUMENT_REVERT),
  /** The position of the last line of the log that counts; 0 for none. */
  toPosition: z.int().min(0),
});

/** One line of a document's log, oldest first where there are several. */
export interface LoggedLine {
  /** The place in the log; unique and rising. */
  position: number;
  /** Where a revert goes back to; null for a decision. */
  toPosition: number | null;
}

/** The index of the last line at or before a position; -1 where there is none. */
function lastUntil(lines: readonly LoggedLine[], position: number, before: number): number {
  let low = 0;
  let high = before;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.position ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The lines that a document's state is made of, oldest first: each line stands on the one before it, and a revert on the
 * line it goes back to, whatever stood there then. Undone lines must be left out by the caller.
 */
export function standingLines<L extends LoggedLine>(lines: readonly L[]): L[] {
  const below = lines.map(({ toPosition }, index) =>
    toPosition === null ? index - 1 : lastUntil(lines, toPosition, index),
  );
  const standing: L[] = [];
  for (let index = lines.length - 1; index >= 0; index = below[index] ?? -1) {
    const line = lines[index];
    if (line) standing.push(line);
  }
  return standing.reverse();
}
