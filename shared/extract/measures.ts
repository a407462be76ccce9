import type { LearnedModel } from '../learn/learned-model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import type { MeasureProposal, Segmenter } from '../text/model.ts';
import { ActorFinder } from './actors.ts';
import { type ChosenMeasure, chooseMeasures } from './choose-measures.ts';
import type { CodebookCode } from './codes.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Candidate, CandidateFinder } from './measure-candidates.ts';
import { type MeasureCase, measureCase } from './measure-cases.ts';
import { alternativesOf, measureConfidence } from './measure-confidence.ts';
import { MeasureDescriber } from './measure-describer.ts';
import type { PageContext } from './page-context.ts';

/** What the page's fields say that its measures may share; empty where they say nothing. */
export interface PageOrigin {
  /** Whose page it is, for what was learned about one source. */
  source: string;
  /** The region that the page is about. */
  region: string;
}

/** Codes shown beside the proposed one. */
const MOST_ALTERNATIVES = 3;

type OwnCase = MeasureCase & { candidate: Candidate };

/** Proposes policy measures in the body of a page: verb, object and, where it has one, numeric target. */
export class MeasureFinder {
  readonly #candidates: CandidateFinder;
  readonly #actors: ActorFinder;
  readonly #gazetteer: Gazetteer;
  readonly #codes: readonly string[];
  readonly #learned: LearnedModel | null;

  /** @param learned what reviewers taught on top of the rules */
  constructor(
    lexicons: Lexicons,
    gazetteer: Gazetteer,
    codes: readonly CodebookCode[],
    segmenter: Segmenter | null,
    learned: LearnedModel | null,
  ) {
    this.#candidates = new CandidateFinder(lexicons, codes, segmenter);
    this.#actors = new ActorFinder(lexicons.regions);
    this.#gazetteer = gazetteer;
    this.#codes = codes.map(({ id }) => id);
    this.#learned = learned;
  }

  find(context: PageContext, origin: PageOrigin): MeasureProposal[] {
    const cases = this.#cases(context, origin.source, this.#learned !== null);
    if (cases.length === 0) return [];
    const describer = new MeasureDescriber(context, this.#actors, this.#gazetteer, origin.region);
    return chooseMeasures(cases, this.#learned, this.#codes).map((measure) => propose(context, measure, describer));
  }

  /** Every case of a page on raw positions, with what can be learned by. */
  study(context: PageContext, source: string): MeasureCase[] {
    const { view } = context;
    return this.#cases(context, source, true).map(({ candidate: _, ...one }) => ({
      ...one,
      ...view.toRaw(one.start, one.end),
      edges: one.edges.map((edge) => ({ ...edge, ...view.toRaw(edge.start, edge.end) })),
    }));
  }

  #cases(context: PageContext, source: string, isLearning: boolean): OwnCase[] {
    const { folded } = context.view;
    const cases: OwnCase[] = [];
    this.#candidates.find(context).forEach((own, paragraph) => {
      for (const candidate of own)
        cases.push(Object.assign(measureCase(folded, candidate, paragraph, isLearning ? source : null), { candidate }));
    });
    return cases;
  }
}

function propose({ view }: PageContext, measure: ChosenMeasure<OwnCase>, describer: MeasureDescriber): MeasureProposal {
  const { start, end, codes, score } = measure;
  const targets = [...measure.cases, ...measure.beside].flatMap(({ candidate }) => candidate.targets);
  return {
    ...view.toRaw(start, end),
    quote: view.text.slice(start, end),
    code: codes[0].code,
    confidence: measureConfidence(score, codes),
    rulesConfidence: measureConfidence(measure.cases[0].score, codes),
    alternatives: alternativesOf(codes, MOST_ALTERNATIVES),
    ...describer.describe(measure, measure.cases[0].candidate),
    targets: targets.map((target) => ({
      ...view.toRaw(target.start, target.end),
      text: view.text.slice(target.start, target.end),
    })),
    reason: measure.reason,
  };
}
