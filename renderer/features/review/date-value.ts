import { readDates } from '../../../shared/extract/read-date.ts';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?)?)?$/;

/** Whether a text is a year, a month, a day or a minute that the calendar has; nothing is guessed. */
export function isDateValue(text: string): boolean {
  const match = FORM.exec(text);
  if (!match) return false;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00'] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return (
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60
  );
}

/** Brings common ways of writing a date to that form: `2024年5月24日 10:12`, `2024/5/24`, `二〇二四年五月二十四日`. */
export function normaliseDate(text: string): string {
  const parts = text
    .trim()
    .match(
      /^(\d{4})(?:[-/.年]\s*(\d{1,2})(?:[-/.月]\s*(\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2})?)?)?)?[年月]?$/,
    );
  if (!parts) {
    const folded = text.trim().normalize('NFKC').replace('國', '国');
    const [read] = readDates(folded);
    return read?.start === 0 && read.end === folded.length ? read.value : text.trim();
  }
  const [, year = '', month, day, hour, minute] = parts;
  const two = (value: string) => value.padStart(2, '0');
  return year + (month ? `-${two(month)}` : '') + (day ? `-${two(day)}` : '') + (hour ? `T${two(hour)}:${minute}` : '');
}
