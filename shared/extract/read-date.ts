import type { Span } from '../text/model.ts';

/** A date in a text: an ISO date as precise as it stands there, positions in UTF-16 units of that text. */
export interface DateReading extends Span {
  value: string;
}

// Parts may stand on lines of their own; white space is bounded, so that matching stays linear.
const GAP = '\\s{0,12}';
const CLOCK = `(?:(?:${GAP}[(]?(?:星期|周)[一二三四五六日天][)]?)?[T\\s]{0,12}(\\d{1,2})(?::|时|点)(\\d{2})(?!\\d)(?::\\d{2}|分)?)?`;
const DAY = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)(?:${GAP}[-/.年]${GAP}|\\s{1,12})(\\d{1,2})(?:${GAP}[-/.月]${GAP}|\\s{1,12})(\\d{1,2})(?!\\d)(?:${GAP}日)?${CLOCK}`,
  'g',
);
const ZERO = '[〇○零O0]';
const NUMERAL = '[元一二三四五六七八九十]{1,3}';
/** 二〇二四年五月二十四日, with any of the signs that stand for zero. */
const WRITTEN = new RegExp(
  `((?:一九|二${ZERO})(?:${ZERO}|[一二三四五六七八九]){2})${GAP}年${GAP}(${NUMERAL})${GAP}月${GAP}(${NUMERAL})${GAP}日`,
  'g',
);
/** 民国113年5月24日, of the calendar that began in 1912. */
const REPUBLIC = new RegExp(
  `民国${GAP}(\\d{2,3}|[〇○零一二三四五六七八九十百]{1,6})${GAP}年${GAP}(\\d{1,2}|${NUMERAL})${GAP}月${GAP}(\\d{1,2}|${NUMERAL})${GAP}日`,
  'g',
);
const REPUBLIC_SHORT = /^1[0-4]\d([-/.])\d{1,2}\1\d{1,2}(?!\d)/;
const PART = /^((?:19|20)\d\d)(?:[-/.年]\s{0,4}(\d{1,2})月?|年)?(?![\d\-/.年月:])/;

/** The dates that stand in `folded` with year, month and day; those that the calendar does not have are left out. */
export function readDates(folded: string): DateReading[] {
  const found: DateReading[] = [];
  const add = (match: RegExpExecArray, value: string | null): void => {
    if (value) found.push({ start: match.index, end: match.index + match[0].length, value });
  };
  for (const match of folded.matchAll(DAY)) {
    const [, year, month, day, hour, minute] = match;
    const date = isoDay(Number(year), Number(month), Number(day));
    add(match, date && withClock(date, hour, minute));
  }
  if (!folded.includes('年')) return found;
  for (const match of folded.matchAll(WRITTEN)) {
    const [, year = '', month = '', day = ''] = match;
    add(match, isoDay(digits(year), numeral(month), numeral(day)));
  }
  for (const match of folded.matchAll(REPUBLIC)) {
    const [, year = '', month = '', day = ''] = match;
    add(match, isoDay(1911 + numeral(year), numeral(month), numeral(day)));
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * What stands after the label of a date and is no full date: a year, a month, or (`republic`) the short form 113-05-24
 * of the calendar of 1912. Null when there is none; the start is 0.
 */
export function readLabelledDate(folded: string, republic: boolean): DateReading | null {
  const short = republic ? REPUBLIC_SHORT.exec(folded)?.[0] : undefined;
  if (short !== undefined) {
    const [year, month, day] = short.split(/[-/.]/).map(Number);
    const value = isoDay(1911 + (year ?? 0), month ?? 0, day ?? 0);
    return value === null ? null : { start: 0, end: short.length, value };
  }
  const match = PART.exec(folded);
  if (!match) return null;
  const [found, year = '', month] = match;
  if (month === undefined) return { start: 0, end: found.length, value: year };
  if (Number(month) < 1 || Number(month) > 12) return null;
  return { start: 0, end: found.length, value: `${year}-${month.padStart(2, '0')}` };
}

/**
 * A date as markup writes it: ISO 8601 with or without time and zone, or one of the forms above. A time in another zone
 * than that of China becomes China's; null when it is no date.
 */
export function readStatedDate(text: string): string | null {
  const utc = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/.exec(text.trim());
  if (utc) {
    const [, time = '', zone = ''] = utc;
    if (/^\+08/.test(zone)) return readDates(time)[0]?.value ?? null;
    const instant = Date.parse(`${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
    return Number.isNaN(instant) ? null : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16);
  }
  return readDates(text)[0]?.value ?? readLabelledDate(text.trim(), false)?.value ?? null;
}

/** The ISO date of a day, or null when the calendar has none such. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function withClock(date: string, hour?: string, minute?: string): string {
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}`;
}

const DIGITS = '〇一二三四五六七八九';

/** 二○二四, digit by digit. */
function digits(text: string): number {
  return Number([...text].map((sign) => Math.max(0, DIGITS.indexOf(sign))).join(''));
}

/** 二十四, 一百一十三, 元 or plain digits; 0 where the order of the signs makes no number. */
function numeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const match = /^(?:([一二三四五六七八九])?百[零〇○]?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    text,
  );
  if (!match) return 0;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (sign: string | undefined, absent: number): number => (sign ? DIGITS.indexOf(sign) : absent);
  return (text.includes('百') ? 100 * digit(hundreds, 1) : 0) + (ten ? 10 * digit(tens, 1) : 0) + digit(ones, 0);
}
