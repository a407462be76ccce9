import { type Range, RangeSet, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import { partsOf } from '../../shared/review/parts.ts';
import type { DocumentReview, ReviewedEdit } from '../../shared/review/review-state.ts';
import type { Span } from '../../shared/text/model.ts';
import type { CodeIndex } from '../features/review/code-index.ts';
import { lanesOf } from './lanes.ts';
import { stepCharacter } from './spans.ts';

/** Where things of the raw text stand in a pane. */
export interface Place {
  /** The runs of a raw range; none when it is not there. */
  of: (span: Span) => Span[];
  /** Where a repair that left nothing is shown; none when the pane shows what it took away. */
  trace: (edit: Span) => Span[];
}

/**
 * The key of a code, raised behind the last character of a measure: it tells measures apart without colour. Generated
 * by style, as an element of its own would let a line break before the comma that follows.
 */
const keyMark = (key: string, group: string): Decoration =>
  Decoration.mark({ class: `measure-end ${group}`, attributes: { 'data-key': key.toUpperCase() } });

/** Where the character that ends at `end` begins. */
function lastCharacter(doc: Text, end: number): number {
  const from = Math.max(0, end - 2);
  const text = doc.sliceString(from, end);
  return from + stepCharacter(text, text.length, -1);
}

const traceMark = Decoration.mark({ class: 'repair-trace' });
const targetMark = Decoration.mark({ class: 'target' });

function editMark(edit: ReviewedEdit): Decoration {
  return Decoration.mark({ class: `repair repair-${edit.status}` });
}

/** Measures, numeric targets and repairs as marks of one pane. */
export function reviewMarks(
  { measures, edits }: Pick<DocumentReview, 'measures' | 'edits'>,
  codes: CodeIndex,
  place: Place,
  doc: Text,
): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const lanes = lanesOf(measures.filter(({ status }) => status !== 'rejected'));
  for (const measure of measures) {
    const lane = lanes.get(measure);
    if (lane === undefined) continue;
    const { group, key } = codes.look(measure.code);
    const mark = Decoration.mark({
      class: `measure measure-${measure.status} lane-${lane} ${group}`,
      attributes: { 'data-measure': measure.id },
    });
    const spans = partsOf(measure).flatMap((part) => place.of(part));
    const gap = Decoration.mark({ class: `measure-gap lane-${lane} ${group}` });
    for (const run of measure.gaps ?? [])
      for (const { start, end } of place.of(run)) if (start < end) ranges.push(gap.range(start, end));
    for (const { start, end } of spans) ranges.push(mark.range(start, end));
    const last = spans.at(-1);
    if (last && key) {
      const start = Math.max(last.start, lastCharacter(doc, last.end));
      ranges.push(keyMark(key, group).range(start, last.end));
    }
    for (const target of measure.targets) {
      for (const { start, end } of place.of(target)) if (start < end) ranges.push(targetMark.range(start, end));
    }
  }
  for (const edit of edits) {
    if (edit.status === 'rejected') continue;
    const mark = editMark(edit);
    const runs = place.of(edit);
    for (const { start, end } of runs) if (start < end) ranges.push(mark.range(start, end));
    if (runs.length === 0) ranges.push(...place.trace(edit).map(({ start, end }) => traceMark.range(start, end)));
  }
  return RangeSet.of(ranges, true);
}
