const LETTERS: Record<string, string> = { n: '\n', r: '\r' };

/** A text on one line: a backslash stands before `n`, `r` and itself. */
export const toLine = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');

/** The text that `toLine` put on one line. */
export const fromLine = (line: string): string =>
  line.replaceAll(/\\(.)/gu, (_, letter: string) => LETTERS[letter] ?? letter);
