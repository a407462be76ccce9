import type { Range } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import type { DocumentReview, ReviewedEdit } from '../../shared/review/review-state.ts';
import type { Span } from '../../shared/text/model.ts';
import type { CodeIndex } from '../features/review/code-index.ts';
import { KeyWidget } from './key-widget.ts';

/** Where a raw range stands in the pane; empty when it is not there. */
export type Place = (span: Span) => Span[];

const targetMark = Decoration.mark({ class: 'target' });

function editMark(edit: ReviewedEdit): Decoration {
  return Decoration.mark({ class: `repair repair-${edit.status}` });
}

/** Measures, numeric targets and repairs as marks of one pane. */
export function reviewMarks(review: DocumentReview, codes: CodeIndex, place: Place): Range<Decoration>[] {
  const ranges: Range<Decoration>[] = [];
  for (const measure of review.measures) {
    if (measure.status === 'rejected') continue;
    const { group, key } = codes.look(measure.code);
    const mark = Decoration.mark({
      class: `measure measure-${measure.status} ${group}`,
      attributes: { 'data-measure': measure.id },
    });
    const spans = place(measure);
    for (const { start, end } of spans) ranges.push(mark.range(start, end));
    const last = spans.at(-1);
    if (last && key) ranges.push(Decoration.widget({ widget: new KeyWidget(key, group), side: -1 }).range(last.end));
    for (const target of measure.targets) {
      for (const { start, end } of place(target)) if (start < end) ranges.push(targetMark.range(start, end));
    }
  }
  for (const edit of review.edits) {
    if (edit.status === 'rejected') continue;
    const mark = editMark(edit);
    for (const { start, end } of place(edit)) if (start < end) ranges.push(mark.range(start, end));
  }
  return ranges;
}
