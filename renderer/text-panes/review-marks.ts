import { type Range, RangeSet, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import { partsOf } from '../../shared/review/parts.ts';
import type { DocumentReview, ReviewedEdit, ReviewedMeasure } from '../../shared/review/review-state.ts';
import type { Span } from '../../shared/text/model.ts';
import type { CodeIndex } from '../features/review/code-index.ts';
import { lanesOf } from './lanes.ts';
import type { Place } from './place.ts';
import { stepCharacter } from './spans.ts';

/** Beyond so many things that changed, marks are drawn anew. */
const FEW = 200;

type Thing = ReviewedMeasure | ReviewedEdit;

/** What is marked in both panes; the lane of a measure, 0 for a repair. */
export type Marked = ReadonlyMap<Thing, number>;

export function markedIn({ measures, edits }: Pick<DocumentReview, 'measures' | 'edits'>): Marked {
  const marked = new Map<Thing, number>(lanesOf(measures.filter(({ status }) => status !== 'rejected')));
  for (const edit of edits) if (edit.status !== 'rejected') marked.set(edit, 0);
  return marked;
}

/** Every mark says what it belongs to, so that the marks of one thing can be taken away. */
const markOf = (thing: Thing, name: string, attributes?: Record<string, string>): Decoration =>
  Decoration.mark({ class: name, ...(attributes && { attributes }), thing });

/**
 * The key of a code, raised behind the last character of a measure: it tells measures apart without colour. Generated
 * by style, as an element of its own would let a line break before the comma that follows.
 */
const keyMark = (measure: ReviewedMeasure, key: string, group: string): Decoration =>
  markOf(measure, `measure-end ${group}`, { 'data-key': key.toUpperCase() });

/** Where the character that ends at `end` begins. */
function lastCharacter(doc: Text, end: number): number {
  const from = Math.max(0, end - 2);
  const text = doc.sliceString(from, end);
  return from + stepCharacter(text, text.length, -1);
}

/** Measures, numeric targets and repairs as marks of one pane. */
export class ReviewMarks {
  readonly #lanes: Marked;
  readonly #codes: CodeIndex;
  readonly #place: Place;

  /** @param place must be another one where things stand elsewhere */
  constructor(marked: Marked, codes: CodeIndex, place: Place) {
    this.#lanes = marked;
    this.#codes = codes;
    this.#place = place;
  }

  /** Every mark of a text. */
  draw(doc: Text): DecorationSet {
    return RangeSet.of(this.#rangesOf(this.#lanes.keys(), doc), true);
  }

  /**
   * The same, made of the marks that another state drew of the same text: a decision changes few of thousands, and what is
   * the same object in both need not be looked at by the editor again.
   */
  drawFrom(before: ReviewMarks, drawn: DecorationSet, doc: Text): DecorationSet {
    if (before.#codes !== this.#codes || before.#place !== this.#place) return this.draw(doc);
    const gone = before.#notIn(this);
    const fresh = this.#notIn(before);
    if (gone.length + fresh.length > FEW) return this.draw(doc);
    const places = before.#rangesOf(gone, doc);
    const things = new Set<unknown>(gone);
    return drawn.update({
      add: this.#rangesOf(fresh, doc),
      sort: true,
      filter: (_from, _to, mark) => !things.has(mark.spec.thing),
      filterFrom: Math.min(doc.length, ...places.map(({ from }) => from)),
      filterTo: Math.max(0, ...places.map(({ to }) => to)),
    });
  }

  /** What is not marked in the same way by another state. */
  #notIn(other: ReviewMarks): Thing[] {
    return [...this.#lanes].filter(([thing, lane]) => other.#lanes.get(thing) !== lane).map(([thing]) => thing);
  }

  #rangesOf(things: Iterable<Thing>, doc: Text): Range<Decoration>[] {
    const ranges: Range<Decoration>[] = [];
    for (const thing of things)
      ranges.push(...('id' in thing ? this.#measureRanges(thing, doc) : this.#editRanges(thing, doc)));
    return ranges;
  }

  #measureRanges(measure: ReviewedMeasure, doc: Text): Range<Decoration>[] {
    const ranges: Range<Decoration>[] = [];
    const add = (mark: Decoration, spans: readonly Span[]): void => {
      for (const { start, end } of spans) if (start < end) ranges.push(mark.range(start, end));
    };
    const lane = this.#lanes.get(measure) ?? 0;
    const { group, key } = this.#codes.look(measure.code);
    const spans = partsOf(measure).flatMap((part) => this.#place.of(part));
    const look = `measure measure-${measure.status} lane-${lane} ${group}`;
    add(markOf(measure, look, { 'data-measure': measure.id }), spans);
    for (const run of measure.gaps ?? [])
      add(markOf(measure, `measure-gap lane-${lane} ${group}`), this.#place.of(run));
    const last = spans.at(-1);
    if (last && key) {
      const start = Math.max(last.start, lastCharacter(doc, last.end));
      add(keyMark(measure, key, group), [{ start, end: last.end }]);
    }
    for (const target of measure.targets) add(markOf(measure, 'target'), this.#place.of(target));
    return ranges;
  }

  #editRanges(edit: ReviewedEdit, doc: Text): Range<Decoration>[] {
    const runs = this.#place.of(edit);
    const mark = markOf(edit, `repair repair-${edit.status}`);
    const ranges = runs.filter(({ start, end }) => start < end).map(({ start, end }) => mark.range(start, end));
    if (runs.length > 0) return ranges;
    return this.#place.trace(edit, doc).map(({ start, end }) => markOf(edit, 'repair-trace').range(start, end));
  }
}
