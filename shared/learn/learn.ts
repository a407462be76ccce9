import { moreCautious } from '../extract/choose-measures.ts';
import type { DocumentReview } from '../review/review-state.ts';
import type { DecidedChoice } from './choice.ts';
import { addScores, hits, type MeasureScore, NO_SCORE, scoreMeasures, worth } from './evaluate.ts';
import { type Lessons, labelPage } from './label-page.ts';
import { combineModels, HEADS, type Head, type LearnedModel } from './learned-model.ts';
import { LEAST_PAGES } from './least-pages.ts';
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

/** Which measure weights are used, and how much surer than usual a proposal must be. */
export interface MeasureSetting {
  heads: Head[];
  /** Log-odds taken from every case; a source full of phrases that only sound like measures needs more. */
  caution: number;
}

export interface LearningResult {
  /** The new model, made of what was better than before and, for the rest, of what is in use; null where nothing was. */
  model: LearnedModel | null;
  /** Heads that were learned anew. */
  adopted: Head[];
  /** The caution of its measure weights. */
  caution: number;
  evaluation: Evaluation;
  /** How many choices each head learned from. */
  lessons: Record<Head, number>;
}

/** A model and what it was made with. */
export interface ModelInUse {
  model: LearnedModel;
  caution: number;
}

/** Pages are held out in this many parts in turn. */
const FOLDS = 4;
/** So many pages judged are proof enough: the other parts are not held out any more. */
const ENOUGH_PAGES = 100;
/** Decisions without which a head is not learned. */
const LEAST_LESSONS = 4;
const MEASURE_HEADS = ['measure', 'code', 'edge'] as const satisfies Head[];
const PAGE_HEADS = ['block', 'field', 'verdict'] as const satisfies Head[];
/** Difference of `worth` from which a page got better or worse. */
const CLEARLY = 0.05;
const CAUTIONS = [0, 0.3, 0.6, 0.9, 1.2];
const SETTINGS: readonly MeasureSetting[] = MEASURE_HEADS.flatMap((_, last) =>
  CAUTIONS.map((caution) => ({ heads: MEASURE_HEADS.slice(0, last + 1), caution })),
);

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
  inUse: ModelInUse | null,
  shipped: LearnedModel | null,
): LearningResult {
  const now = pages.map(({ cases, review }) => labelPage(cases, review, codes));
  const before = pages.map(({ cases, before: state }) => (state && inUse ? labelPage(cases, state, codes) : null));
  const finished = pages.flatMap(({ review }, index) => (review.status === 'done' ? [index] : []));
  const scores = SETTINGS.map(() => [] as MeasureScore[]);
  const old: MeasureScore[] = [];
  const heads: Evaluation['heads'] = {};
  for (let fold = 0; fold < Math.min(FOLDS, finished.length) && old.length < ENOUGH_PAGES; fold++) {
    const held = finished.filter((_, place) => place % FOLDS === fold);
    const fresh = trainHeads(now, held, shipped);
    const freshWhole = combineModels(shipped, fresh);
    const used = combineModels(shipped, inUse && relearned(trainHeads(before, held, shipped), inUse));
    // Heads that a setting leaves out, or that learned nothing, stay as they were shipped.
    const learnt = pick(
      freshWhole ?? {},
      HEADS.filter((head) => fresh[head] !== undefined),
    );
    const models = SETTINGS.map((setting) => ({ ...shipped, ...withSetting(learnt, setting) }));
    for (const index of held) {
      const page = pages[index];
      const lessons = now[index];
      if (!page || !lessons) continue;
      const tags = page.review.measures.filter(({ status }) => status === 'accepted');
      const score = (model: LearnedModel | null) => scoreMeasures(page.cases.measures, tags, model, codes);
      old.push(score(used));
      for (const [which, model] of models.entries()) scores[which]?.push(score(model));
      for (const head of PAGE_HEADS) {
        const sums = heads[head] ?? { choices: 0, before: 0, after: 0 };
        heads[head] = sums;
        sums.choices += lessons[head].length;
        sums.before += hits(lessons[head], used, head);
        sums.after += hits(lessons[head], freshWhole, head);
      }
    }
  }
  const totals = scores.map(sum);
  const best = bestOf(totals, sum(old));
  const setting = SETTINGS[best];
  const isEnough = finished.length >= LEAST_PAGES;
  const isBetter = isEnough && worth(totals[best] ?? NO_SCORE) > worth(sum(old));
  const adopted: Head[] = [
    ...(isBetter && setting ? setting.heads : []),
    ...PAGE_HEADS.filter((head) => isEnough && (heads[head]?.after ?? 0) > (heads[head]?.before ?? 0)),
  ];
  const lessons = Object.fromEntries(HEADS.map((head) => [head, gather(now, [], head).length])) as Record<Head, number>;
  const differences = old.map((score, place) => worth(scores[best]?.[place] ?? NO_SCORE) - worth(score));
  const evaluation: Evaluation = {
    pages: old.length,
    measures: { before: sum(old), after: totals[best] ?? NO_SCORE },
    better: differences.filter((difference) => difference > CLEARLY).length,
    worse: differences.filter((difference) => difference < -CLEARLY).length,
    heads,
  };
  const caution = (isBetter ? setting?.caution : inUse?.caution) ?? 0;
  if (adopted.length === 0) return { model: null, adopted, caution, evaluation, lessons };
  // Measure weights were judged together: either all of them are new or none is.
  const rest = isBetter ? pick(inUse?.model ?? {}, PAGE_HEADS) : (inUse?.model ?? {});
  const whole = withSetting(trainHeads(now, [], shipped), { heads: adopted, caution: isBetter ? caution : 0 });
  return { model: { ...rest, ...whole }, adopted, caution, evaluation, lessons };
}

/**
 * Index of the most useful setting among those whose proposals are right as often as before, since each bad one costs
 * trust; among all where none of these is better than what is in use.
 */
function bestOf(totals: readonly MeasureScore[], old: MeasureScore): number {
  const precision = ({ found, proposed }: MeasureScore): number => (proposed === 0 ? 1 : found / proposed);
  const pickFrom = (places: readonly number[]): number | null =>
    places.reduce<number | null>(
      (best, place) =>
        best === null || worth(totals[place] ?? NO_SCORE) > worth(totals[best] ?? NO_SCORE) ? place : best,
      null,
    );
  const all = totals.map((_, place) => place);
  const trusted = pickFrom(all.filter((place) => precision(totals[place] ?? NO_SCORE) >= precision(old)));
  if (trusted !== null && worth(totals[trusted] ?? NO_SCORE) > worth(old)) return trusted;
  return pickFrom(all) ?? 0;
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

/** Of a model the heads of a setting, its measure weights with the setting's caution. */
function withSetting(model: LearnedModel, { heads, caution }: MeasureSetting): LearnedModel {
  const chosen = pick(model, heads);
  return chosen.measure ? { ...chosen, measure: moreCautious(chosen.measure, caution) } : chosen;
}

/** The model in use as it would have been without the pages held out. */
function relearned(model: LearnedModel, { model: inUse, caution }: ModelInUse): LearnedModel {
  return withSetting(model, { heads: HEADS.filter((head) => inUse[head] !== undefined), caution });
}

const sum = (scores: readonly MeasureScore[]): MeasureScore => scores.reduce(addScores, NO_SCORE);
