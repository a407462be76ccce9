import { type AnalyserConfig, PageAnalyser } from '../../shared/text/analyse-page.ts';
import { featureNames, type PageForm } from '../../shared/text/blocks/features/line-features.ts';
import type { ArticleModel, ArticleStructure } from '../../shared/text/blocks/find-article.ts';
import { LineModel, type TreeWeights } from '../../shared/text/blocks/line-model.ts';
import { type BoostOptions, boostTrees } from './boost-trees.ts';
import { type Examples, joinExamples } from './examples.ts';
import type { GoldPage } from './read-pages.ts';
import { type PageScore, type SetScore, scorePage, summarise } from './score-pages.ts';

const FOLDS = 5;

/** What an analyser is made of besides the line models. */
type AnalyserBase = Pick<AnalyserConfig, 'lexicons' | 'spamModel'>;

/** Structures that are tried; the one with the best mean over the sets is kept. */
const STRUCTURES: readonly ArticleStructure[] = [0.3, 0.6, 0.9].flatMap((thumb) =>
  [0, 0.5, 1].flatMap((kin) => [0.05, 0.1].map((gapLine) => ({ gap: 0.5, gapLine, thumb, kin, floor: 1.5 }))),
);

export interface CrossValidation {
  structure: ArticleStructure;
  sets: Record<string, SetScore>;
  /** Every page, by the model that did not see its site. */
  pages: PageScore[];
}

/**
 * Trains on four fifths of the sites and scores the pages of the last fifth, five times, for every structure. Pages of
 * one site's owner are never on both sides. `examples` are those of each page.
 */
export function crossValidate(
  form: PageForm,
  pages: readonly GoldPage[],
  examples: readonly Examples[],
  base: AnalyserBase,
  options: BoostOptions,
): CrossValidation {
  const owners = [...new Set(pages.map(({ owner }) => owner))].sort();
  const foldOf = ({ owner }: GoldPage): number => owners.indexOf(owner) % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const training = examples.filter((_example, index) => {
      const page = pages[index];
      return page !== undefined && foldOf(page) !== fold;
    });
    return trainLines(form, training, options);
  });
  const structures = form === 'html' ? STRUCTURES : STRUCTURES.filter(({ kin }) => kin === 0);
  const tried = structures.map((structure): CrossValidation => {
    const analysers = models.map((weights) => analyserWith(base, form, weights, structure));
    const scores = pages.flatMap((page) => {
      const analyser = analysers[foldOf(page)];
      return analyser ? [scorePage(analyser, page, form)] : [];
    });
    return { structure, sets: summarise(scores), pages: scores };
  });
  return tried.reduce((best, other) => (meanOf(other) > meanOf(best) ? other : best));
}

function meanOf({ sets }: CrossValidation): number {
  const scores = Object.values(sets);
  return scores.reduce((sum, { pairF1, lineF1 }) => sum + pairF1 + lineF1 / 4, 0) / scores.length;
}

/** Trees over the features of a form. */
export function trainLines(form: PageForm, examples: readonly Examples[], options: BoostOptions): TreeWeights {
  const names = featureNames(form).map(([name]) => name);
  return boostTrees(joinExamples(examples), names, options);
}

/** An analyser of blocks and fields alone. */
function analyserWith(
  base: AnalyserBase,
  form: PageForm,
  weights: TreeWeights,
  structure: ArticleStructure,
): PageAnalyser {
  const judge = new LineModel(weights, form);
  const model: ArticleModel = {
    text: form === 'text' ? judge : null,
    html: form === 'html' ? judge : null,
    structure: { text: structure, html: structure },
  };
  const stamp = { version: '', rules: '', segmenter: '' };
  return new PageAnalyser({ ...base, codes: [], segmenter: null, model, stamp });
}
