import type { Segment } from '../text/blocks/segment.ts';
import type { FieldValue } from '../text/model.ts';
import { countScripts } from '../text/script-tables.ts';
import { type FieldContext, fieldAt, headIndex, leadParagraphs, statedField, statementsAbout } from './page-context.ts';
import { type DateReading, isoDay, readDates, readLabelledDate, readStatedDate } from './read-date.ts';

/** Labels before a date, by how surely they name the day of publication. */
const LABELS: [number, RegExp][] = [
  // Deadlines, terms and clocks are no dates of publication.
  [
    -1,
    /(?:截止|实施|施行|生效|废止|失效|有效|开始|结束|报名|会议|活动|开标|考试|讲座|访问|系统|当前|现在)(?:时间|日期)?(?:是|为)?\s*:?\s*$|今天是\s*:?\s*$/,
  ],
  [3, /(?:发布|发稿|发表|公布|刊发|刊登|发文|上传|上网|张贴|上版)(?:时间|日期|日)\s*:?\s*$/],
  [2.2, /(?:更新|修改|编辑|成文|印发|签发|生成|录入|建档|制定)(?:时间|日期|日)\s*:?\s*$/],
  [2.9, /(?:时间|日期)\s*:?\s*$/],
];
const LONGEST_LABEL = 24;

/** How many lines below the headline a bare date still belongs to it. */
const REACH = 12;
/** Other text that a line may hold beside a bare date, and one right below the headline, UTF-16 code units. */
const BESIDE = 24;
const BESIDE_CLOSE = 80;
/** How many lines from the headline are right beside it. */
const CLOSE = 3;

type Ranked = { field: FieldValue; rank: number };

/**
 * When the page may have been published, best first. A labelled date wins over one that stands alone between headline and
 * body, that over one below a document (落款), that over a dateline. A date without a year is only taken where the address
 * of the page states the same day; one in the copyright line or after the related header is never taken.
 */
export function dateReadings(context: FieldContext): FieldValue[] {
  const found = [
    ...context.credits.flatMap((segment) => inLine(context, segment)),
    ...stated(context),
    ...signature(context),
    ...dateline(context),
  ];
  return found.sort((a, b) => b.rank - a.rank).map(({ field }) => field);
}

function inLine(context: FieldContext, segment: Segment): Ranked[] {
  const { view, page } = context;
  if (!/[\d年]/.test(segment.folded)) return [];
  const { segments, bodyFirst, bodyEnd, articleEnd } = page;
  const index = segments.indexOf(segment);
  const from = page.title ? headIndex(context) : Math.max(0, bodyFirst - REACH);
  // The parts of a date may stand on the lines below.
  const next = segments[Math.min(index + 2, articleEnd - 1)];
  const end = next?.kind === 'meta' ? next.end : segment.end;
  const text = view.folded.slice(segment.start, Math.min(end, segment.start + 400));
  const found: Ranked[] = [];
  const add = (reading: DateReading, label: number): void => {
    const start = segment.start + reading.start;
    const between = index > from && index <= Math.max(bodyFirst, from + REACH) && index - from <= REACH;
    const close = between && index - from <= CLOSE && !segment.kept;
    const beside = segment.features.length - (reading.end - reading.start);
    const bare = segment.kind === 'meta' || beside <= (close ? BESIDE_CLOSE : BESIDE);
    // A day of the week without a clock above the headline is that of the visit.
    const above = segment.kind === 'meta' && page.title && index < from && from - index <= CLOSE;
    const visit = above && reading.value.length <= 10 && /星期|周[一二三四五六日天]/.test(segment.folded);
    if (start >= segment.end || (label === 0 && !bare)) return;
    const below = index >= bodyEnd && segment.kind === 'meta';
    const rank =
      label + (between ? 2 : 0) + (below ? 0.5 : 0) + (above && !visit ? 1 : 0) + (reading.value.length > 10 ? 0.1 : 0);
    if (rank < 0.5) return;
    const reason =
      label > 0 ? 'date-label' : between ? 'date-below-title' : above ? 'date-above-title' : 'date-below-body';
    const confidence = label > 0 ? 0.97 : between ? 0.93 : above ? 0.7 : 0.6;
    const field = fieldAt(view, start, segment.start + reading.end, confidence, reason, reading.value);
    found.push({ field, rank });
  };
  for (const reading of readDates(text)) {
    const label = labelBefore(view.folded, segment.start + reading.start);
    if (label >= 0) add(reading, label);
  }
  if (found.length === 0) for (const reading of partsAfterLabels(context, text)) add(reading, 2);
  return found;
}

/** How surely the words before `at` name the day of publication; 0 without a label, -1 where they name another day. */
function labelBefore(folded: string, at: number): number {
  const before = folded.slice(Math.max(0, at - LONGEST_LABEL), at);
  return LABELS.find(([, pattern]) => pattern.test(before))?.[0] ?? 0;
}

/** Years and months after a label, and short dates of the calendar of 1912 on pages in Traditional writing. */
function partsAfterLabels({ view }: FieldContext, text: string): DateReading[] {
  const found: DateReading[] = [];
  for (const { index, 0: label } of text.matchAll(
    /(?:发布|发表|刊发|公布|出版|更新|上版|张贴)?(?:时间|日期)\s{0,4}:\s{0,4}/g,
  )) {
    const at = index + label.length;
    const { hans, hant } = countScripts(view.text.slice(0, 2_000));
    const reading = readLabelledDate(text.slice(at, at + 24), hant > hans);
    if (reading) found.push({ ...reading, start: at, end: at + reading.end });
  }
  return found;
}

/** What the markup and the address state. `time` elements may date other articles. */
function stated(context: FieldContext): Ranked[] {
  const found: Ranked[] = [];
  for (const { value, from } of statementsAbout(context, 'publishedAt')) {
    const date = readStatedDate(value);
    if (!date) continue;
    const sure = from !== 'time';
    found.push({ field: statedField(date, sure ? 0.9 : 0.5, 'markup'), rank: sure ? 2.05 : 0.6 });
  }
  const day = dayInAddress(context);
  if (day) found.push({ field: statedField(day, 0.6, 'date-in-address'), rank: 0.4 });
  return found;
}

const ADDRESS_DAY = /(?:^|[/_t])((?:19|20)\d\d)(?:[-/_]?)(0[1-9]|1[0-2])(?:[-/_]?)(0[1-9]|[12]\d|3[01])(?=[/_.]|$)/;

/** The day that the page's address holds, e.g. `/2024-05/24/`, `/20240524/`, `t20240524_12.html`. */
function dayInAddress({ url }: FieldContext): string | null {
  const path = url?.replace(/^[a-z]{2,6}:\/\/[^/]{1,255}/i, '');
  const match = path ? ADDRESS_DAY.exec(path.slice(0, 500)) : null;
  return match && isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Lines around the end of the body where a document is dated. */
const SIGNATURE_LINES = 6;

/** The date alone on a line at the end of a document, below the name of its issuer. */
function signature({ view, page }: FieldContext): Ranked[] {
  const from = Math.max(page.bodyFirst + 1, page.bodyEnd - SIGNATURE_LINES);
  const lines = page.segments.slice(from, Math.min(page.articleEnd, page.bodyEnd + SIGNATURE_LINES));
  return lines.flatMap(({ folded, kind, start: at, features }) => {
    if (features.length > 40 || (kind !== 'body' && kind !== 'heading' && kind !== 'meta' && kind !== 'navigation'))
      return [];
    const [reading] = readDates(folded);
    if (!reading || !/^[\s(]*$/.test(folded.slice(0, reading.start)) || !/^[\s)]*$/.test(folded.slice(reading.end))) {
      return [];
    }
    const field = fieldAt(view, at + reading.start, at + reading.end, 0.85, 'date-of-document', reading.value);
    return [{ field, rank: 1.5 }];
  });
}

/** `新华社北京2024年5月24日电`, or `新华社北京5月24日电` where the page's address states that day with its year. */
function dateline(context: FieldContext): Ranked[] {
  const { view } = context;
  const day = dayInAddress(context);
  for (const segment of leadParagraphs(context, 3)) {
    const head = segment.folded.slice(0, 60);
    for (const { start, end, value } of readDates(head)) {
      if (!/^\s*[电讯]/.test(head.slice(end))) continue;
      const field = fieldAt(view, segment.start + start, segment.start + end, 0.8, 'dateline', value);
      return [{ field, rank: 1.2 }];
    }
    const short = /(?<![\d年])(\d{1,2})月(\d{1,2})日\s{0,4}[电讯]/.exec(head);
    if (!short || !day?.endsWith(`-${(short[1] ?? '').padStart(2, '0')}-${(short[2] ?? '').padStart(2, '0')}`))
      continue;
    const start = segment.start + short.index;
    const field = fieldAt(view, start, start + short[0].length, 0.85, 'dateline-and-address', day);
    return [{ field, rank: 1.3 }];
  }
  return [];
}
