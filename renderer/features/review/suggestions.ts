import { partsOf } from '../../../shared/review/parts.ts';
import type { DocumentReview, ReviewedEdit, ReviewedMeasure } from '../../../shared/review/review-state.ts';
import type { Span } from '../../../shared/text/model.ts';
import type { Focus } from './desk-store.ts';

/** A repair has no id of its own: its place and its text name it. */
export const editKey = (edit: Pick<ReviewedEdit, 'start' | 'end' | 'insert'>): string =>
  `${edit.start}-${edit.end}:${edit.insert}`;

/** Whether a repair says what to put in; damage that nobody can mend is only pointed out. */
export const isMendable = (raw: string, edit: Pick<ReviewedEdit, 'start' | 'end' | 'insert'>): boolean =>
  raw.slice(edit.start, edit.end) !== edit.insert;

export type Suggestion = Span & { focus: Focus };

const ofMeasure = ({ id, start, end }: ReviewedMeasure): Suggestion => ({ start, end, focus: { type: 'measure', id } });
const ofEdit = (edit: ReviewedEdit): Suggestion => ({
  start: edit.start,
  end: edit.end,
  focus: { type: 'edit', key: editKey(edit) },
});

/** What waits for a decision, in reading order. */
export function openSuggestions(review: DocumentReview): Suggestion[] {
  return [
    ...review.measures.filter((measure) => measure.status === 'suggested').map(ofMeasure),
    ...review.edits.filter((edit) => edit.status === 'suggested').map(ofEdit),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The name of what is in focus; null for nothing and for the verdict, of which there is one. */
const nameOf = (focus: Focus | null): string | null => {
  switch (focus?.type) {
    case 'measure':
      return focus.id;
    case 'edit':
    case 'warning':
      return focus.key;
    case 'field':
      return focus.name;
    case 'passage':
      return `${focus.start}-${focus.end}`;
    default:
      return null;
  }
};

export const sameFocus = (a: Focus | null, b: Focus | null): boolean => a?.type === b?.type && nameOf(a) === nameOf(b);

/** The suggestion after (1) or before (-1) the one in focus, or after the caret when none is; goes round at the ends. */
export function stepSuggestion(
  suggestions: readonly Suggestion[],
  focus: Focus | null,
  caret: number,
  direction: 1 | -1,
): Suggestion | null {
  const current = suggestions.findIndex((suggestion) => sameFocus(suggestion.focus, focus));
  if (current >= 0) return suggestions.at((current + direction) % suggestions.length) ?? null;
  const after = suggestions.findIndex((suggestion) => suggestion.start >= caret);
  if (direction === 1) return suggestions[after] ?? suggestions[0] ?? null;
  return (after < 0 ? suggestions.at(-1) : suggestions.at(after - 1)) ?? null;
}

/** The raw ranges that a focus stands for. */
export function focusSpans(review: DocumentReview, focus: Focus | null): Span[] {
  switch (focus?.type) {
    case 'measure':
      return review.measures.filter((measure) => measure.id === focus.id).flatMap(partsOf);
    case 'edit':
      return review.edits.filter((edit) => editKey(edit) === focus.key);
    case 'field': {
      const field = review.fields[focus.name];
      return field && field.start !== null && field.end !== null ? [{ start: field.start, end: field.end }] : [];
    }
    case 'verdict':
      return review.verdict.evidence;
    case 'passage':
      return [focus];
    default:
      return [];
  }
}

/** The measure, or the suggested repair, that a raw position stands in; the shortest where several do. */
export function thingAt(review: DocumentReview, raw: number): Focus | null {
  const things: Suggestion[] = [
    ...review.measures.filter((measure) => measure.status !== 'rejected').map(ofMeasure),
    ...review.edits.filter((edit) => edit.status === 'suggested').map(ofEdit),
  ];
  const here = things.filter(({ start, end }) => start <= raw && raw <= end);
  return here.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.focus ?? null;
}
