import type { LetterStream } from './letter-stream.ts';
import { BREAK, letterTable } from './letter-table.ts';

/** A line of a page as a half-open range of indexes of its letter stream. */
export interface LetterLine {
  from: number;
  to: number;
  /** Whether sentences stand in it. */
  prose: boolean;
  /** Whether it follows another such line and may go on with its list. */
  joined: boolean;
}

const LEAST_PROSE = 24;
/** Lines shorter than this may be items of a list, one a line (letters). */
const LONGEST_ITEM = 60;
const SENTENCE = new Set([...'。！？；!;'].map((sign) => sign.charCodeAt(0)));

/** The lines of a page that hold letters, in reading order. */
export function letterLines(text: string, stream: LetterStream): LetterLine[] {
  const { classes } = letterTable();
  const lines: LetterLine[] = [];
  let from = 0;
  let sentences = 0;
  const close = (to: number): void => {
    const length = to - from;
    if (length > 0) {
      const prose = sentences > 0 && length >= LEAST_PROSE;
      const item = !prose && length < LONGEST_ITEM;
      lines.push({ from, to, prose, joined: item && afterItem });
      afterItem = item;
    }
    from = to;
    sentences = 0;
  };
  let afterItem = false;
  let next = 0;
  for (let place = 0; place < text.length; place++) {
    if (stream.at[next] === place && next < stream.length) {
      next++;
      continue;
    }
    const unit = text.charCodeAt(place);
    if (unit > 0x20 && SENTENCE.has(unit)) sentences++;
    else if (classes[unit] === BREAK) close(next);
  }
  close(stream.length);
  return lines;
}
