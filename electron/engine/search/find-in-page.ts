import type { DocumentReview } from '../../../shared/review/review-state.ts';
import { withoutOverlaps } from '../../../shared/text/edits.ts';
import type { Block, Edit, Span } from '../../../shared/text/model.ts';
import { SearchText } from '../../../shared/text/search/search-text.ts';
import { meet } from '../../../shared/text/spans-meet.ts';
import { readReview } from '../store/shown-review.ts';
import type { Store } from '../store/store.ts';

/** Which text is searched: all of it, what the clean text keeps, or what it leaves out. */
export type Where = 'all' | 'kept' | 'removed';

/** A raw range where a word stands. */
export interface Place extends Span {
  /** Whether the clean text has it. */
  kept: boolean;
  /** Which of the words it is, by its number in the query. */
  word: number;
}

/** The first of sorted ranges that ends after a position; their number where none does. */
function firstEndingAfter(spans: readonly Span[], position: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

const meets = (spans: readonly Span[], span: Span): boolean => {
  const first = spans[firstEndingAfter(spans, span.start)];
  return first !== undefined && meet(first, span);
};

/** A text as the search reads it: with the repairs in force, and without the pinyin that copy protection puts in. */
function mendedText(raw: string, { edits }: DocumentReview): SearchText | null {
  const applied: Edit[] = edits.filter(({ status }) => status === 'applied');
  const pinyin = edits.filter(({ rule, status }) => rule === 'pinyin-injection' && status !== 'applied');
  const carriedOut = withoutOverlaps<Edit>(applied, pinyin);
  return carriedOut.length > 0 ? new SearchText(raw, carriedOut) : null;
}

/**
 * Where the words of a query stand in a page: in its text as it was imported, and as it is mended. A place found in both
 * counts once. The clean text has a place where every block it touches is kept and no repair has changed its wording.
 *
 * @param words folded; at least one
 * @returns sorted by start; null unless every word stands in the text asked for
 */
export function findInPage(
  store: Store,
  page: { number: number; id: string },
  words: readonly string[],
  where: Where,
): { raw: string; places: Place[] } | null {
  const raw = store.documents.text(page.id);
  if (raw === undefined) return null;
  const plain = new SearchText(raw);
  const isMended = store.search.repairs(page.number) !== '';
  if (!isMended && !words.every((word) => plain.text.includes(word))) return null;
  const review = readReview(store, page.id);
  const mended = isMended ? mendedText(raw, review) : null;
  const applied = review.edits.filter(({ status }) => status === 'applied');
  const removed: Block[] = review.blocks.filter(({ kept }) => !kept);
  const places: Place[] = [];
  for (const [number, word] of words.entries()) {
    const before = places.length;
    const inMended = mended?.find(word) ?? [];
    const add = (span: Span, isWording: boolean): void => {
      const kept = isWording && !meets(removed, span);
      if (where === 'all' || kept === (where === 'kept')) places.push({ ...span, kept, word: number });
    };
    for (const span of inMended) add(span, true);
    for (const span of plain.find(word)) if (!meets(inMended, span)) add(span, !meets(applied, span));
    if (places.length === before) return null;
  }
  return { raw, places: places.sort((a, b) => a.start - b.start || a.end - b.end) };
}
