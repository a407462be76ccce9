import type { ClassifiedPage } from '../text/blocks/classify.ts';
import type { Segment } from '../text/blocks/segment.ts';
import type { FieldValue } from '../text/model.ts';
import type { PageView } from '../text/page-view.ts';

/** What the extractors read: the page view and its classified lines. */
export interface PageContext {
  view: PageView;
  page: ClassifiedPage;
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

/** Meta lines of the article, those between headline and related header first, nearest to the headline first. */
export function metaLines({ page }: PageContext): Segment[] {
  const { segments, title, bodyFirst, articleEnd } = page;
  const anchor = title ? segments.indexOf(title) : bodyFirst;
  return segments
    .map((segment, index) => ({ segment, distance: index >= anchor ? index - anchor : 1000 + anchor - index, index }))
    .filter(({ segment, index }) => segment.kind === 'meta' && index < articleEnd)
    .sort((a, b) => a.distance - b.distance)
    .map(({ segment }) => segment);
}
