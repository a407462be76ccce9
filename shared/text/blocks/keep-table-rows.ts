import type { PageHints } from '../page-hints.ts';
import type { Segment } from './segment.ts';

const CELLS = new Set(['td', 'th']);
/** A row with more than this share of its characters in links leads elsewhere. */
const LINKED = 0.5;

/**
 * Rows of a table between lines of the article belong to it, though figures look like no prose: marks the gaps in
 * `article` (1 for its lines) that hold nothing but rows which stand deeper in the markup than the line above them. A
 * page laid out as a table has its side columns at the depth of the article.
 */
export function keepTableRows(article: Uint8Array, segments: readonly Segment[], hints: PageHints): void {
  const last = article.lastIndexOf(1);
  let above = article.indexOf(1);
  for (let line = above + 1; line <= last; line++) {
    if (article[line] !== 1) continue;
    const depth = hints.lines[segments[above]?.line ?? -1]?.depth ?? 0;
    const gap = segments.slice(above + 1, line);
    const isTable = gap.every(({ kind, line: number }) => {
      const markup = hints.lines[number];
      return !kind && markup && CELLS.has(markup.element) && markup.depth > depth && markup.linkShare < LINKED;
    });
    if (isTable) article.fill(1, above + 1, line);
    above = line;
  }
}
