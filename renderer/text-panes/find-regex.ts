import type { Span } from '../../shared/text/model.ts';

/** What is asked of a text, as it goes to the worker. */
export interface RegexQuestion {
  text: string;
  pattern: string;
  /** Whether capitals differ from small letters. */
  isExact: boolean;
  /** The most places that are asked for. */
  most: number;
}

/** The regular expression that was typed, `^` and `$` being the ends of lines; null where it is none. */
export function readRegex(pattern: string, isExact: boolean): RegExp | null {
  try {
    return new RegExp(pattern, isExact ? 'gmu' : 'gimu');
  } catch {
    return null;
  }
}

/** Where a regular expression fits, places without length left out. It may take forever: see regex-search.ts. */
export function findRegex({ text, pattern, isExact, most }: RegexQuestion): Span[] {
  const found: Span[] = [];
  const regex = readRegex(pattern, isExact);
  for (const { index, 0: match } of regex ? text.matchAll(regex) : []) {
    if (match.length > 0) found.push({ start: index, end: index + match.length });
    if (found.length >= most) break;
  }
  return found;
}
