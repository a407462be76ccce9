/** A stretch of text on a page as PDF places it; positions and sizes in points, the origin at the lower left. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Whether the line ends after it. */
  isLineEnd: boolean;
}

interface Line {
  text: string;
  left: number;
  right: number;
  height: number;
}

function linesOf(texts: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const { text, x, width, height, isLineEnd } of texts) {
    line ??= { text: '', left: x, right: x, height: 0 };
    line.text += text;
    line.right = Math.max(line.right, x + width);
    line.height = Math.max(line.height, height);
    if (!isLineEnd) continue;
    lines.push(line);
    line = null;
  }
  if (line) lines.push(line);
  return lines.filter(({ text }) => text.trim() !== '');
}

/** Letters of scripts that put spaces between words. */
const isSpaced = (letter: string): boolean => /[\p{Script=Latin}\p{N},.;]/u.test(letter);

/**
 * The text of a PDF page. A line that reaches the right margin goes on in the next one, where that is not indented and
 * of the same size: so a paragraph is one line, as it is in pages of the web.
 */
export function pdfLines(texts: readonly PlacedText[]): string {
  const lines = linesOf(texts);
  const right = Math.max(0, ...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.left));
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const isFull = before !== null && before.right > right - 2 * before.height;
    const goesOn =
      isFull && Math.abs((before?.height ?? 0) - line.height) < 1 && line.left < left + Math.max(1, line.height);
    const open = paragraphs.at(-1);
    if (goesOn && open !== undefined) {
      const gap = isSpaced(open.at(-1) ?? '') && isSpaced(line.text[0] ?? '') ? ' ' : '';
      paragraphs[paragraphs.length - 1] = `${open}${gap}${line.text.trim()}`;
    } else paragraphs.push(line.text.trim());
    before = line;
  }
  return paragraphs.join('\n');
}
