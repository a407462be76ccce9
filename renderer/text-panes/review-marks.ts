import { type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import type { DocumentReview, ReviewedEdit } from '../../shared/review/review-state.ts';
import type { Span } from '../../shared/text/model.ts';
import type { CodeIndex } from '../features/review/code-index.ts';
import { KeyWidget } from './key-widget.ts';

/** Where things of the raw text stand in a pane. */
export interface Place {
  /** The runs of a raw range; none when it is not there. */
  of: (span: Span) => Span[];
  /** Where a repair that left nothing is shown; none when the pane shows what it took away. */
  trace: (edit: Span) => Span[];
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
): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const measure of measures) {
    if (measure.status === 'rejected') continue;
    const { group, key } = codes.look(measure.code);
    const mark = Decoration.mark({
      class: `measure measure-${measure.status} ${group}`,
      attributes: { 'data-measure': measure.id },
    });
    const spans = place.of(measure);
    for (const { start, end } of spans) ranges.push(mark.range(start, end));
    const last = spans.at(-1);
    if (last && key) ranges.push(Decoration.widget({ widget: new KeyWidget(key, group), side: -1 }).range(last.end));
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
