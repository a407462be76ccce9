import type { LineMarkup, PageHints } from '../page-hints.ts';
import type { Segment } from './segment.ts';

const CELLS = new Set(['td', 'th']);
/** A row with more than this share of its characters in links leads elsewhere. */
const LINKED = 0.5;

/**
 * Rows of a table between lines of the article belong to it, though figures look like no prose: marks the gaps in
 * `article` (1 for its lines) that hold nothing but rows of the page's own which stand deeper in the markup than the last line above them
 * that is no row. A page laid out as a table has its side columns at the depth of the article.
 */
export function keepTableRows(article: Uint8Array, segments: readonly Segment[], hints: PageHints): void {
  const markupOf = (line: number): LineMarkup | undefined => hints.lines[segments[line]?.line ?? -1];
  const last = article.lastIndexOf(1);
  let above = article.indexOf(1);
  let depth = markupOf(above)?.depth ?? 0;
  for (let line = above + 1; line <= last; line++) {
    if (article[line] !== 1) continue;
    let isTable = true;
    for (let row = above + 1; row < line && isTable; row++) {
      const markup = markupOf(row);
      isTable =
        markup !== undefined &&
        isRow(markup) &&
        markup.depth > depth &&
        markup.linkShare < LINKED &&
        !segments[row]?.kind &&
        !segments[row]?.repeated;
    }
    if (isTable) article.fill(1, above + 1, line);
    above = line;
    const markup = markupOf(line);
    if (markup && !isRow(markup)) depth = markup.depth;
  }
}

function isRow(markup: LineMarkup): boolean {
  return CELLS.has(markup.element);
}
