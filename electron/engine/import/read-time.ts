const DIGITS = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?Z?$/u;
const CALENDAR =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/u;
/** Days since 1899-12-30, as spreadsheets keep dates, from 2000 to 2100. */
const SERIAL = /^(?:3[6-9]|[4-6]\d|7[0-2])\d{3}(?:\.\d+)?$/u;
const SERIAL_1970 = 25_569;
/** Seconds and milliseconds since 1970, for times from 2001 on. */
const SECONDS = /^\d{10}(?:\.\d+)?$/u;
const MILLISECONDS = /^\d{13}$/u;

const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');

/**
 * A time of crawling as tables and archives write it, as ISO 8601: in UTC where it names a zone or counts seconds, else
 * as it stands, since no zone is guessed. Null for what is no time.
 */
export function readTime(text: string): string | null {
  const written = text.trim();
  if (SECONDS.test(written)) return new Date(Number(written) * 1_000).toISOString();
  if (MILLISECONDS.test(written)) return new Date(Number(written)).toISOString();
  if (SERIAL.test(written)) {
    const seconds = Math.round((Number(written) - SERIAL_1970) * 86_400);
    // A spreadsheet knows no zone.
    return new Date(seconds * 1_000).toISOString().slice(0, 19);
  }
  const match = DIGITS.exec(written) ?? CALENDAR.exec(written);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = `${year}-${two(month)}-${two(day)}`;
  const local = hour === undefined ? date : `${date}T${two(hour)}:${two(minute)}:${two(second ?? '0')}`;
  // What the calendar does not have is no time.
  const time = new Date(hour === undefined ? `${date}T00:00:00Z` : `${local}Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(date)) return null;
  if (zone === undefined) return local;
  const moment = new Date(`${local}${zone}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
