import type { ClassifiedPage } from '../text/blocks/classify.ts';
import type { Segment } from '../text/blocks/segment.ts';
import type { BlockKind, FieldValue } from '../text/model.ts';
import type { MetaStatement, PageHints, StatementTopic } from '../text/page-hints.ts';
import type { PageView } from '../text/page-view.ts';

/** What the extractors read: the page view, its classified lines, and what the markup states where there is any. */
export interface PageContext {
  view: PageView;
  page: ClassifiedPage;
  hints: PageHints | null;
  /** The address the page was fetched from; null where it is not known. */
  url: string | null;
}

/** The context with the lines that may hold credits, found once for all fields (see `creditLines`). */
export interface FieldContext extends PageContext {
  credits: readonly Segment[];
}

/** A field value from a range of the page view: clean text in the page's own script, raw evidence. */
export function fieldAt(
  view: PageView,
  start: number,
  end: number,
  confidence: number,
  reason: string,
  value?: string,
): FieldValue {
  const raw = view.toRaw(start, end);
  return { value: value ?? view.text.slice(start, end), ...raw, confidence, reason };
}

/** A field value that only markup or address state: it has no place in the visible text. */
export function statedField(value: string, confidence: number, reason: string): FieldValue {
  return { value, start: null, end: null, confidence, reason };
}

/** What the markup states about a topic, in document order. */
export function statementsAbout({ hints }: PageContext, topic: StatementTopic): MetaStatement[] {
  return hints?.statements.filter(({ about }) => about === topic) ?? [];
}

/** Index of the line that what belongs to the article's head is measured from: the headline, or the first of the body. */
export function headIndex({ page: { segments, title, bodyFirst } }: PageContext): number {
  return title ? segments.indexOf(title) : bodyFirst;
}

/** The first `count` paragraphs of the body; lines between headline and text are none, though its span may hold them. */
export function leadParagraphs({ page: { segments, bodyFirst, bodyEnd } }: PageContext, count: number): Segment[] {
  const found: Segment[] = [];
  for (let index = bodyFirst; index < bodyEnd && found.length < count; index++) {
    const segment = segments[index];
    if (segment?.kind === 'body') found.push(segment);
  }
  return found;
}

/** What is said there is about other pages, about the site, or by spammers. */
const FOREIGN: ReadonlySet<BlockKind | null> = new Set(['legal', 'related', 'spam', 'pagination', 'contact', 'promo']);
/** Longest line outside the body that may hold credits, UTF-16 code units. */
const LONGEST = 200;
/** A line of credits has a label, a number, a bracket or a word of reprinting in it. */
const CREDIT_SIGN = /[:/\d《号年]|[转载摘选刊]/;

/**
 * Lines of the article that may hold credits: meta lines and short ones around the body, those between headline and
 * related header first, nearest to the headline first.
 */
export function creditLines(context: PageContext): Segment[] {
  const { segments, bodyFirst, bodyEnd, articleEnd } = context.page;
  const anchor = headIndex(context);
  const found: { segment: Segment; distance: number }[] = [];
  for (const [index, segment] of segments.entries()) {
    if (index >= articleEnd) break;
    const { kind, kept, features, folded } = segment;
    // Credits below the headline may lie within the span of the body, as lines that are no prose.
    const outside = index < bodyFirst || index >= bodyEnd || !kept;
    const around = outside && kind !== 'title' && !FOREIGN.has(kind);
    if (kind !== 'meta' && !(around && features.length <= LONGEST && CREDIT_SIGN.test(folded))) continue;
    found.push({ segment, distance: index >= anchor ? index - anchor : 1000 + anchor - index });
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ segment }) => segment);
}
