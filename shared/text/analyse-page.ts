import type { CodebookCode } from '../extract/codes.ts';
import { FieldFinder } from '../extract/field-finder.ts';
import { MeasureFinder } from '../extract/measures.ts';
import { judgePage } from '../extract/verdict.ts';
import { type BlockRule, ruleMatcher } from './block-rule.ts';
import { BoilerplateRules } from './blocks/boilerplate-rules.ts';
import { classifyPage } from './blocks/classify.ts';
import type { ArticleModel } from './blocks/find-article.ts';
import { toBlocks } from './blocks/to-blocks.ts';
import { detectMisreading } from './detect-misreading.ts';
import { detectScript } from './detect-script.ts';
import type { Lexicons } from './lexicons.ts';
import type { PageAnalysis, PipelineStamp, Segmenter } from './model.ts';
import type { PageHints } from './page-hints.ts';
import { PageView } from './page-view.ts';
import { repairText } from './repairs/repair-text.ts';
import type { RepeatedLine } from './repetition/repeated-line.ts';
import { SpamFinder } from './spam/spam-finder.ts';
import type { SpamModel } from './spam/spam-model.ts';

/** What an analyser is built from. */
export interface AnalyserConfig {
  lexicons: Lexicons;
  /** The codes measures are given; empty for none. */
  codes: readonly CodebookCode[];
  /** Reviewers' rules, tried before the built-in ones. */
  rules: readonly BlockRule[];
  /** Tells verbs from nouns; null where none is at hand, which only makes measures less sure. */
  segmenter: Segmenter | null;
  /** Tells the lines of the article from the rest. */
  model: ArticleModel;
  /** Tells spam from what else is offered or warned of. */
  spamModel: SpamModel;
  stamp: PipelineStamp;
}

/** Turns raw text into everything the machine says about it. Word lists are compiled once. */
export class PageAnalyser {
  readonly #boilerplate: BoilerplateRules;
  readonly #match: ReturnType<typeof ruleMatcher>;
  readonly #spam: SpamFinder;
  readonly #fields: FieldFinder;
  readonly #measures: MeasureFinder;
  readonly #stamp: PipelineStamp;
  readonly #model: ArticleModel;

  constructor(config: AnalyserConfig) {
    this.#boilerplate = new BoilerplateRules(config.lexicons.boilerplate);
    this.#match = ruleMatcher(config.rules);
    this.#spam = new SpamFinder(config.lexicons.spam, config.spamModel);
    this.#fields = new FieldFinder(config.lexicons.regions);
    this.#measures = new MeasureFinder(config.lexicons, config.codes, config.segmenter);
    this.#stamp = config.stamp;
    this.#model = config.model;
  }

  /**
   * Analyses one page. Pure: the same text, hints and repetition give the same result. Positions are UTF-16 units of
   * `raw`.
   *
   * @param hints what the markup says where the page came as HTML
   * @param repetition which lines other pages hold; the result names them, so that it can be made again
   */
  analyse(raw: string, hints: PageHints | null = null, repetition: readonly RepeatedLine[] = []): PageAnalysis {
    const { edits, suggestions } = repairText(raw);
    const view = new PageView(raw, edits);
    const spam = this.#spam.find(view.folded);
    const page = classifyPage(view, this.#boilerplate, spam, this.#match, hints, this.#model, repetition);
    const context = { view, page, hints };
    return {
      script: detectScript(view.text),
      redecode: detectMisreading(raw),
      blocks: toBlocks(view, page.segments),
      edits,
      editSuggestions: suggestions,
      ...this.#fields.find(context),
      measures: this.#measures.find(context),
      verdict: judgePage(view, page, spam),
      repetition: [...repetition],
      pipeline: this.#stamp,
    };
  }
}
