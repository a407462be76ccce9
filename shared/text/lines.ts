import type { Span } from './model.ts';

/** One line of raw text, without its line break. All positions are UTF-16 code units. */
export interface Line extends Span {
  /** The line without the white space at its edges; empty (`textStart === textEnd`) on a blank line. */
  textStart: number;
  textEnd: number;
}

/**
 * White space and characters that show nothing: ASCII and C1 controls, no-break, ideographic and other spaces, line
 * and paragraph separators, zero-width characters and the byte order mark.
 */
export function isBlank(unit: number): boolean {
  return (
    unit <= 0x20 ||
    (unit >= 0x7f && unit <= 0xa0) ||
    unit === 0xad ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x206f) ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** Line ends that crawled text holds: LF, CR, CR LF, VT, FF, NEL, LS and PS. */
export function isLineBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** `span` without the blank characters at its edges. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Splits `text.slice(from, to)` into lines. CR LF gives one line end. */
export function splitLines(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    const unit = at < to ? text.charCodeAt(at) : 0x0a;
    if (!isLineBreak(unit)) continue;
    const trimmed = trimSpan(text, start, at);
    lines.push({ start, end: at, textStart: trimmed.start, textEnd: trimmed.end });
    if (unit === 0x0d && at + 1 < to && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  return lines;
}
