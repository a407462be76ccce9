import type { FieldValue } from '../text/model.ts';
import { fieldAt, type PageContext } from './page-context.ts';

// Parts may stand on lines of their own; white space is bounded, so that matching stays linear.
const GAP = '\\s{0,12}';
const DATE = new RegExp(
  `((?:19|20)\\d\\d)(?:${GAP}[-/.年]${GAP}|\\s{1,12})(\\d{1,2})(?:${GAP}[-/.月]${GAP}|\\s{1,12})(\\d{1,2})(?!\\d)(?:${GAP}日)?` +
    `(?:(?:${GAP}(?:星期|周)[一二三四五六日天])?[T\\s]{0,12}(\\d{1,2})(?::|时|点)(\\d{2})(?!\\d)(?::\\d{2}|分)?)?`,
  'g',
);
const LABEL = /(?:发布|发稿|发表|更新|成文|发文|公布|刊发|生成|上传|编辑|录入)?(?:时间|日期|日)\s*[::]?\s*$/;

/** How many lines below the headline a bare date still belongs to it. */
const REACH = 12;

/**
 * When the page was published, as a local ISO date or date with minutes. A labelled date wins over one that stands
 * alone between headline and body, that over a dateline. A date without a year, in the copyright line, or after the
 * related header is never taken.
 */
export function dateField(context: PageContext): FieldValue | null {
  const { view, page } = context;
  const { segments, title, bodyFirst, bodyEnd, articleEnd } = page;
  const found: { field: FieldValue; rank: number }[] = [];
  const from = title ? segments.indexOf(title) : Math.max(0, bodyFirst - REACH);
  segments.forEach((segment, index) => {
    if (index >= articleEnd || segment.kind !== 'meta') return;
    const next = segments[Math.min(index + 2, articleEnd - 1)];
    const end = next && next.kind === 'meta' ? next.end : segment.end;
    for (const match of view.folded.slice(segment.start, Math.min(end, segment.start + 400)).matchAll(DATE)) {
      const start = segment.start + match.index;
      if (start >= segment.end) break;
      const value = isoDate(match);
      if (!value) continue;
      const labelled = LABEL.test(view.folded.slice(segment.start, start));
      const between = index > from && index <= Math.max(bodyFirst, from + REACH) && index - from <= REACH;
      const rank =
        (labelled ? 3 : 0) + (between ? 2 : 0) + (index >= bodyEnd ? 0.5 : 0) + (value.length > 10 ? 0.1 : 0);
      if (rank === 0) continue;
      const reason = labelled ? 'date-label' : between ? 'date-below-title' : 'date-below-body';
      const confidence = labelled ? 0.97 : between ? 0.93 : 0.6;
      found.push({ field: fieldAt(view, start, start + match[0].length, confidence, reason, value), rank });
    }
  });
  found.sort((a, b) => b.rank - a.rank);
  return found[0]?.field ?? dateline(context);
}

/** `新华社北京2024年5月24日电`: a dateline that states the year. */
function dateline({ view, page }: PageContext): FieldValue | null {
  for (const segment of page.segments.slice(page.bodyFirst, page.bodyFirst + 3)) {
    const head = segment.folded.slice(0, 60);
    for (const match of head.matchAll(DATE)) {
      const after = head.slice(match.index + match[0].length);
      const value = isoDate(match);
      if (!value || !/^\s*[电讯]/.test(after)) continue;
      const start = segment.start + match.index;
      return fieldAt(view, start, start + match[0].length, 0.8, 'dateline', value);
    }
  }
  return null;
}

function isoDate(match: RegExpExecArray | RegExpMatchArray): string | null {
  const [, year = '', month = '', day = '', hour, minute] = match;
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60
    ? `${date}T${hour.padStart(2, '0')}:${minute}`
    : date;
}
