/** About how wide a text is in the size of charts, in pixels: hanzi are as wide as they are high, Latin letters are not. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, letter) => width + (letter > '\u2e80' ? 12 : 7), 0);

/** A text that fits into a width, cut at its end where it has to be. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(letters.join('')) + 12 > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
