import type { Span } from '../../shared/text/model.ts';
import { clauseAround } from './spans.ts';

/** Words as ICU cuts them: the dictionary that every browser carries, so that a step by word needs no engine. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The line around a position, without its line feed. */
function lineAround(text: string, position: number): Span {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const end = text.indexOf('\n', position);
  return { start, end: end < 0 ? text.length : end };
}

/** Edges of words in the line around a position, in order. */
function wordEdges(text: string, position: number): number[] {
  const line = lineAround(text, position);
  const edges = [...words.segment(text.slice(line.start, line.end))].map(({ index }) => line.start + index);
  return [...edges, line.end];
}

/** The next edge of a word before (-1) or after (1) `position`; at the edge of the line the position itself. */
export function stepWord(text: string, position: number, direction: -1 | 1): number {
  const edges = wordEdges(text, position);
  const next = direction === 1 ? edges.find((edge) => edge > position) : edges.findLast((edge) => edge < position);
  return next ?? position;
}

const PART_END = /[，,；;：:。！？!?、\n]/;
/** A mark at the end of a sentence does not belong to what is tagged. */
const END_MARK = /[。！？；;!?]$/;

function partAround(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && !PART_END.test(text.charAt(from - 1))) from--;
  while (to < text.length && !PART_END.test(text.charAt(to))) to++;
  return { start: from, end: to };
}

function wordAround(text: string, { start, end }: Span): Span {
  const edges = wordEdges(text, start);
  const from = edges.findLast((edge) => edge <= start) ?? start;
  return { start: from, end: edges.find((edge) => edge >= Math.max(end, from + 1)) ?? end };
}

function sentenceAround(text: string, { start, end }: Span): Span {
  const { start: from } = clauseAround(text, start);
  const { end: to } = clauseAround(text, Math.max(start, end - 1));
  return { start: from, end: to - (END_MARK.test(text.slice(from, to)) ? 1 : 0) };
}

/** The next wider unit around a range: word, part between commas, sentence, line; the range itself when it is the line. */
export function widerSpan(text: string, span: Span): Span {
  const units = [wordAround, partAround, sentenceAround].map((unit) => unit(text, span));
  const wider = [...units, lineAround(text, span.start)].find(
    ({ start, end }) => start <= span.start && end >= span.end && end - start > span.end - span.start,
  );
  return wider ?? span;
}
