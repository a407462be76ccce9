import type { FieldValue } from '../text/model.ts';
import { type FieldContext, fieldAt, statedField, statementsAbout } from './page-context.ts';

const ADDRESS = /^https?:\/\/[^\s/]{1,255}\/?\S{0,1500}$/i;
const LABELLED =
  /(?:原文链接|原文网址|原文地址|本文链接|本文网址|本文地址|文章链接|文章地址|网页链接|永久链接)\s*:?\s*(https?:\/\/[^\s<>"'()，。、；一-鿿]{4,1500})/gi;

/** The address of the page, best first: where it was fetched from, what it calls its own address, a line that names it. */
export function urlReadings(context: FieldContext): FieldValue[] {
  const { view, page, url } = context;
  const found: FieldValue[] = [];
  if (url && ADDRESS.test(url)) found.push(statedField(url, 0.99, 'address'));
  for (const { value, from } of statementsAbout(context, 'url')) {
    if (ADDRESS.test(value)) found.push(statedField(value, from === 'link:canonical' ? 0.95 : 0.85, 'markup'));
  }
  const lines = new Set([...context.credits, ...page.segments.slice(0, page.articleEnd)]);
  for (const segment of lines) {
    if (segment.features.length > 2_000 || !/https?:/i.test(segment.folded)) continue;
    for (const match of segment.folded.matchAll(LABELLED)) {
      const [whole, address = ''] = match;
      const start = segment.start + match.index + whole.length - address.length;
      found.push(fieldAt(view, start, start + address.length, 0.8, 'address-label'));
    }
  }
  return found;
}
