import type { Excerpt } from '../../../shared/contract/schemas/triage.ts';
import type { PageAnalysis, Span } from '../../../shared/text/model.ts';

type Mark = Excerpt['marks'][number];

/** A page up to this length (UTF-16 units) is shown whole. */
const SHORT = 1_600;
/** How much of the beginning and the end is always shown, and of what is around evidence. */
const ENDS = 240;
const AROUND = 120;
/** How much of one place of evidence is shown, and how many places. */
const LONGEST = 900;
const MOST = 8;
/** The most that is shown of a page that is shown whole. */
const WHOLE = 20_000;
/** What a line of a list has room for, and how much of it is before the evidence. */
const LINE = 90;
const BEFORE = 16;

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** A range of the text that does not begin or end inside a surrogate pair. */
function within(text: string, start: number, end: number): Span {
  const from = Math.max(0, start);
  const to = Math.min(text.length, end);
  return { start: isLow(text, from) ? from + 1 : from, end: isLow(text, to) ? to - 1 : to };
}

function cut(raw: string, { start, end }: Span, marks: readonly Mark[]): Excerpt {
  return {
    start,
    end,
    text: raw.slice(start, end),
    marks: marks.flatMap((mark) => {
      const clipped = { ...mark, start: Math.max(start, mark.start), end: Math.min(end, mark.end) };
      return clipped.start < clipped.end ? [clipped] : [];
    }),
  };
}

/** What speaks for spam on a page, in reading order; what comes closest to it where nothing does. */
export function marksOf({ verdict, doubts = [] }: Pick<PageAnalysis, 'verdict' | 'doubts'>): Mark[] {
  const evidence = verdict.evidence.map((span): Mark => ({ ...span, kind: 'evidence' }));
  const marks = evidence.length > 0 ? evidence : doubts.map((span): Mark => ({ ...span, kind: 'doubt', rule: '' }));
  return marks.sort((a, b) => a.start - b.start);
}

/** The line around the first mark; null where there is none. */
export function lineExcerpt(raw: string, marks: readonly Mark[]): Excerpt | null {
  const [first] = marks;
  if (!first) return null;
  const lineStart = raw.lastIndexOf('\n', first.start - 1) + 1;
  const start = Math.max(lineStart, first.start - BEFORE);
  return cut(raw, within(raw, start, start + LINE), marks);
}

/** The first part of a range, as long as a line of a list; nothing in it is marked. */
export const plainExcerpt = (raw: string, { start, end }: Span): Excerpt =>
  cut(raw, within(raw, start, Math.min(end, start + LINE)), []);

/** Beginning, end and what is around the marks; `hidden` is how many marks there is no room for. */
export function excerptsOf(
  raw: string,
  marks: readonly Mark[],
  isWhole: boolean,
): { excerpts: Excerpt[]; hidden: number } {
  const windows: Span[] =
    isWhole || raw.length <= SHORT
      ? [within(raw, 0, WHOLE)]
      : [
          within(raw, 0, ENDS),
          ...marks
            .slice(0, MOST)
            .map(({ start, end }) => within(raw, start - AROUND, Math.min(end, start + LONGEST) + AROUND)),
          within(raw, raw.length - ENDS, raw.length),
        ].sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const { start, end } of windows) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  const isShown = (mark: Mark): boolean => joined.some(({ start, end }) => mark.start < end && mark.end > start);
  return {
    excerpts: joined.map((span) => cut(raw, span, marks)),
    hidden: marks.filter((mark) => !isShown(mark)).length,
  };
}
