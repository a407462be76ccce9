import type { DocumentReview } from '../review/review-state.ts';
import type { DecidedChoice } from './choice.ts';
import { addScores, hits, type MeasureScore, NO_SCORE, scoreMeasures, worth } from './evaluate.ts';
import { type Lessons, labelPage } from './label-page.ts';
import { combineModels, HEADS, type Head, type LearnedModel } from './learned-model.ts';
import type { PageCases } from './page-cases.ts';
import { trainChoices } from './train-choices.ts';

/** A page that somebody has worked on. */
export interface LearningPage {
  cases: PageCases;
  review: DocumentReview;
  /** Its state when the model in use was made; null where that has not seen it. */
  before: DocumentReview | null;
}

/** How often a head was right on pages it had not learned from. */
export interface HeadScore {
  choices: number;
  before: number;
  after: number;
}

/** What held-out pages say about a new model beside what is in use. */
export interface Evaluation {
  /** Finished pages, each judged by models that had not seen it. */
  pages: number;
  measures: { before: MeasureScore; after: MeasureScore };
  /** Pages on which proposals got better or worse by more than five points of `worth`. */
  better: number;
  worse: number;
  /** For lines, fields and verdicts. */
  heads: Partial<Record<Head, HeadScore>>;
}

export interface LearningResult {
  /** The new model, made of what was better than before and, for the rest, of what is in use; null where nothing was. */
  model: LearnedModel | null;
  /** Heads that were learned anew. */
  adopted: Head[];
  evaluation: Evaluation;
  /** How many choices each head learned from. */
  lessons: Record<Head, number>;
}

/** Pages are held out in this many parts in turn. */
const FOLDS = 4;
/** Finished pages without which nothing can be judged. */
export const LEAST_PAGES = 3;
/** Decisions without which a head is not learned. */
const LEAST_LESSONS = 4;
const MEASURE_HEADS = ['measure', 'code', 'edge'] as const satisfies Head[];
const PAGE_HEADS = ['block', 'field', 'verdict'] as const satisfies Head[];
const CLEARLY = 0.05;

/**
 * Learns from reviewed pages and compares the outcome, on pages held out in turn, with what is in use (learned anew from
 * what it was made of, so that neither has seen the pages it is judged by). Deterministic.
 *
 * @param pages in an order that does not change
 * @param codes ids of the codes in use
 * @param inUse the model in use; null for none
 * @param shipped what the application came with; all that is learned lies on top of it
 */
export function learn(
  pages: readonly LearningPage[],
  codes: readonly string[],
  inUse: LearnedModel | null,
  shipped: LearnedModel | null,
): LearningResult {
  const now = pages.map(({ cases, review }) => labelPage(cases, review, codes));
  const before = pages.map(({ cases, before: state }) => (state && inUse ? labelPage(cases, state, codes) : null));
  const finished = pages.flatMap(({ review }, index) => (review.status === 'done' ? [index] : []));
  const candidates = MEASURE_HEADS.map((_, last) => MEASURE_HEADS.slice(0, last + 1));
  const scores = candidates.map(() => [] as MeasureScore[]);
  const old: MeasureScore[] = [];
  const heads: Evaluation['heads'] = {};
  for (let fold = 0; fold < Math.min(FOLDS, finished.length); fold++) {
    const held = finished.filter((_, place) => place % FOLDS === fold);
    const fresh = trainHeads(now, held, shipped);
    const freshWhole = combineModels(shipped, fresh);
    const used = combineModels(shipped, inUse && keepHeads(trainHeads(before, held, shipped), inUse));
    for (const index of held) {
      const page = pages[index];
      const lessons = now[index];
      if (!page || !lessons) continue;
      const tags = page.review.measures.filter(({ status }) => status === 'accepted');
      old.push(scoreMeasures(page.cases.measures, tags, used, codes));
      for (const [which, own] of candidates.entries())
        scores[which]?.push(scoreMeasures(page.cases.measures, tags, combineModels(shipped, pick(fresh, own)), codes));
      for (const head of PAGE_HEADS) {
        const score = heads[head] ?? { choices: 0, before: 0, after: 0 };
        heads[head] = score;
        score.choices += lessons[head].length;
        score.before += hits(lessons[head], used, head);
        score.after += hits(lessons[head], freshWhole, head);
      }
    }
  }
  const totals = scores.map(sum);
  const best = totals.reduce(
    (most, total, which) => (worth(total) > worth(totals[most] ?? NO_SCORE) ? which : most),
    0,
  );
  const isBetter = finished.length >= LEAST_PAGES && worth(totals[best] ?? NO_SCORE) > worth(sum(old));
  const adopted: Head[] = [
    ...(isBetter ? (candidates[best] ?? []) : []),
    ...PAGE_HEADS.filter(
      (head) => finished.length >= LEAST_PAGES && (heads[head]?.after ?? 0) > (heads[head]?.before ?? 0),
    ),
  ];
  const whole = trainHeads(now, [], shipped);
  const lessons = Object.fromEntries(HEADS.map((head) => [head, gather(now, [], head).length])) as Record<Head, number>;
  const differences = old.map((score, place) => worth(scores[best]?.[place] ?? NO_SCORE) - worth(score));
  const evaluation: Evaluation = {
    pages: finished.length,
    measures: { before: sum(old), after: totals[best] ?? NO_SCORE },
    better: differences.filter((difference) => difference > CLEARLY).length,
    worse: differences.filter((difference) => difference < -CLEARLY).length,
    heads,
  };
  if (adopted.length === 0) return { model: null, adopted, evaluation, lessons };
  // Where code or edge weights were left out, the measures were judged without them: none of the old ones may stay.
  const rest = isBetter ? pick(inUse ?? {}, PAGE_HEADS) : (inUse ?? {});
  return { model: { ...rest, ...pick(whole, adopted) }, adopted, evaluation, lessons };
}

function gather(pages: readonly (Lessons | null)[], held: readonly number[], head: Head): DecidedChoice[] {
  return pages.flatMap((lessons, index) => (lessons && !held.includes(index) ? lessons[head] : []));
}

function trainHeads(
  pages: readonly (Lessons | null)[],
  held: readonly number[],
  shipped: LearnedModel | null,
): LearnedModel {
  return Object.fromEntries(
    HEADS.flatMap((head) => {
      const lessons = gather(pages, held, head);
      return lessons.length >= LEAST_LESSONS ? [[head, trainChoices(lessons, shipped?.[head])]] : [];
    }),
  );
}

function pick(model: LearnedModel, heads: readonly Head[]): LearnedModel {
  return Object.fromEntries(heads.flatMap((head) => (model[head] ? [[head, model[head]]] : [])));
}

/** Of a model only the heads that another one has too. */
function keepHeads(model: LearnedModel, other: LearnedModel): LearnedModel {
  return pick(
    model,
    HEADS.filter((head) => other[head] !== undefined),
  );
}

const sum = (scores: readonly MeasureScore[]): MeasureScore => scores.reduce(addScores, NO_SCORE);
