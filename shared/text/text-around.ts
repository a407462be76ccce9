/** UTF-16 units of text shown on each side of a quote. */
const CONTEXT = 60;

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/**
 * What stands before and after a range of a text, for showing a quote in its context.
 *
 * @param context UTF-16 units on each side; one fewer where the last would be half a surrogate pair
 */
export function textAround(
  text: string,
  { start, end }: { start: number; end: number },
  context = CONTEXT,
): { before: string; after: string } {
  let from = Math.max(0, start - context);
  if (isLow(text, from)) from++;
  let to = Math.min(text.length, end + context);
  if (isLow(text, to)) to--;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}
