import { codeChoice, edgeChoice, measureChoice } from '../extract/choose-measures.ts';
import { fieldChoice, fieldFeatures, readingsOf } from '../extract/field-choice.ts';
import type { MeasureCase } from '../extract/measure-cases.ts';
import { verdictChoice, verdictFeatures } from '../extract/verdict-choice.ts';
import type { DocumentReview, ReviewedMeasure } from '../review/review-state.ts';
import { lineChoice, lineFates } from '../text/blocks/line-kinds.ts';
import { FIELD_NAMES, type Span, VERDICTS } from '../text/model.ts';
import type { DecidedChoice } from './choice.ts';
import type { Head } from './learned-model.ts';
import type { LineCase, PageCases } from './page-cases.ts';

/** What a reviewed page teaches, by head. */
export type Lessons = Record<Head, DecidedChoice[]>;

/** Least overlap (intersection over union) of a case and a tag that are about the same measure. */
const SAME = 0.5;

/** How much two ranges have in common: their intersection over their union, 0 to 1. */
export function overlapOf(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (a.end - a.start + b.end - b.start - both || 1);
}

/**
 * What reviewers' decisions on a page teach. Tags that were set or kept, and proposals that were rejected, count
 * everywhere; what nobody tagged counts as no measure only on pages called done. Proposals left open teach nothing.
 *
 * @param codes ids of the codes in use; tags with others teach nothing
 */
export function labelPage(cases: PageCases, review: DocumentReview, codes: readonly string[]): Lessons {
  const isDone = review.status === 'done';
  return {
    ...labelMeasures(cases.measures, review.measures, codes, isDone),
    block: lineLessons(cases.lines, review, isDone),
    field: fieldLessons(cases, review),
    verdict: verdictLessons(cases, review),
  };
}

/** The measure that each case is about, if any; every measure goes to the case it overlaps most. */
export function matchCases<C extends Span>(cases: readonly Span[], measures: readonly C[]): Map<number, C> {
  const matched = new Map<number, C>();
  for (const measure of measures) {
    let best = -1;
    let most = SAME;
    for (const [index, one] of cases.entries()) {
      const overlap = overlapOf(one, measure);
      if (overlap >= most && !matched.has(index)) {
        best = index;
        most = overlap;
      }
    }
    if (best >= 0) matched.set(best, measure);
  }
  return matched;
}

type Tag = Pick<ReviewedMeasure, 'start' | 'end' | 'code' | 'status'>;
export type MeasureLessons = Pick<Lessons, 'measure' | 'code' | 'edge'>;

/** What tags teach about the cases of a page. @param isDone whether what nobody tagged is no measure */
export function labelMeasures(
  cases: readonly MeasureCase[],
  measures: readonly Tag[],
  codes: readonly string[],
  isDone: boolean,
): MeasureLessons {
  const lessons: MeasureLessons = { measure: [], code: [], edge: [] };
  const tags = matchCases(
    cases,
    measures.filter(({ status }) => status === 'accepted'),
  );
  const others = measures.filter(({ status }) => status !== 'accepted');
  for (const [index, one] of cases.entries()) {
    const tag = tags.get(index);
    if (!tag) {
      const near = others.find((other) => overlapOf(one, other) >= SAME);
      const isNone = near ? near.status === 'rejected' : isDone && !isTagged(one, measures);
      if (isNone) lessons.measure.push({ ...measureChoice(one), chosen: 0 });
      continue;
    }
    lessons.measure.push({ ...measureChoice(one), chosen: 1 });
    const code = codes.indexOf(tag.code);
    if (code >= 0) lessons.code.push({ ...codeChoice(one, codes), chosen: code });
    const edge = one.edges.findIndex(({ start, end }) => start === tag.start && end === tag.end);
    if (edge >= 0) lessons.edge.push({ ...edgeChoice(one), chosen: edge });
  }
  return lessons;
}

/** Whether a case lies mostly in a tag that belongs to another case: then it is a part of a measure, which says little. */
function isTagged(one: Span, measures: readonly Tag[]): boolean {
  return measures.some(({ start, end, status }) => {
    const both = Math.min(end, one.end) - Math.max(start, one.start);
    return status === 'accepted' && both * 2 > one.end - one.start;
  });
}

function lineLessons(lines: readonly LineCase[], review: DocumentReview, isDone: boolean): DecidedChoice[] {
  return lines.flatMap((line) => {
    const block = review.blocks.find(({ start, end }) => overlapsMost(line, start, end));
    if (!block || (block.origin === 'machine' && !isDone)) return [];
    // What stands in the analysis may have been learned; a reviewer who let it stand on a finished page agrees.
    const chosen = lineFates(line).findIndex(({ kind, kept }) => kind === block.kind && kept === block.kept);
    return chosen < 0 ? [] : [{ ...lineChoice(line, line.features), chosen }];
  });
}

const overlapsMost = (line: Span, start: number, end: number): boolean =>
  2 * (Math.min(end, line.end) - Math.max(start, line.start)) > line.end - line.start;

function fieldLessons({ found, site }: PageCases, review: DocumentReview): DecidedChoice[] {
  const features = fieldFeatures(site);
  return FIELD_NAMES.flatMap((name) => {
    const field = review.fields[name];
    const readings = readingsOf(found, name);
    if (!field || field.status === 'suggested' || readings.length === 0) return [];
    // Option 0 is none of the readings, which is right too where the reviewer typed something else.
    const reading = field.status === 'cleared' ? -1 : readings.findIndex(({ value }) => value === field.value);
    return [{ ...fieldChoice(found, name, features), chosen: reading + 1 }];
  });
}

function verdictLessons({ verdict, site }: PageCases, review: DocumentReview): DecidedChoice[] {
  if (review.verdict.status !== 'decided') return [];
  const choice = verdictChoice(verdict, verdictFeatures(verdict, site));
  return [{ ...choice, chosen: VERDICTS.indexOf(review.verdict.label) }];
}
