import type { CodebookCode } from '../extract/codes.ts';
import { applyLearnedFields } from '../extract/field-choice.ts';
import { FieldFinder, type FoundFields } from '../extract/field-finder.ts';
import { Gazetteer } from '../extract/gazetteer.ts';
import { MeasureFinder } from '../extract/measures.ts';
import type { PageContext } from '../extract/page-context.ts';
import { judgePage } from '../extract/verdict.ts';
import { applyLearnedVerdict } from '../extract/verdict-choice.ts';
import type { LearnedModel } from '../learn/learned-model.ts';
import type { PageCases } from '../learn/page-cases.ts';
import { BoilerplateRules } from './blocks/boilerplate-rules.ts';
import { classifyPage } from './blocks/classify.ts';
import type { ArticleModel } from './blocks/find-article.ts';
import { applyLearnedKinds, lineFeatures } from './blocks/line-kinds.ts';
import { toBlocks } from './blocks/to-blocks.ts';
import { detectMisreading } from './detect-misreading.ts';
import { detectScript } from './detect-script.ts';
import type { Lexicons } from './lexicons.ts';
import type { Edit, EditSuggestion, PageAnalysis, PipelineStamp, Segmenter, Span, VerdictProposal } from './model.ts';
import type { PageHints } from './page-hints.ts';
import { PageView } from './page-view.ts';
import { repairText } from './repairs/repair-text.ts';
import type { RepeatedLine } from './repetition/repeated-line.ts';
import { siteOf } from './repetition/site-of.ts';
import { SpamFinder } from './spam/spam-finder.ts';
import type { SpamModel } from './spam/spam-model.ts';

/** What an analyser is built from. */
export interface AnalyserConfig {
  lexicons: Lexicons;
  /** The codes measures are given; empty for none. */
  codes: readonly CodebookCode[];
  /** Tells verbs from nouns; null where none is at hand, which only makes measures less sure. */
  segmenter: Segmenter | null;
  /** Tells the lines of the article from the rest. */
  model: ArticleModel;
  /** Tells spam from what else is offered or warned of. */
  spamModel: SpamModel;
  /** What reviewers of the project taught; left out for what the application came with alone. */
  learned?: LearnedModel | null;
  stamp: PipelineStamp;
}

/** What is known of a page beside its text. */
export interface PageSetting {
  /** What the markup says where the page came as HTML. */
  hints?: PageHints | null;
  /** The address it was fetched from, where that is known. */
  url?: string | null;
  /** Which lines other pages hold; the result names them, so that it can be made again. */
  repetition?: readonly RepeatedLine[];
  /** The site it is from where the page itself does not tell (see `siteOf`), for what was learned about one site. */
  site?: string;
  /** Whose page it is in place of its site or the source it names; empty so that nothing is learned about one source. */
  source?: string;
}

/** Doubt from which its place is worth a look: navigation comes close by its shape alone. */
const NAMED_DOUBT = 0.05;

/** A page while it is analysed. */
interface Reading {
  context: PageContext;
  edits: Edit[];
  suggestions: EditSuggestion[];
  found: FoundFields;
  verdict: VerdictProposal;
  doubts: Span[];
}

/** Turns raw text into everything the machine says about it. Word lists are compiled once. */
export class PageAnalyser {
  readonly #boilerplate: BoilerplateRules;
  readonly #spam: SpamFinder;
  readonly #fields: FieldFinder;
  readonly #measures: MeasureFinder;
  readonly #stamp: PipelineStamp;
  readonly #model: ArticleModel;
  readonly #learned: LearnedModel | null;

  constructor(config: AnalyserConfig) {
    const { lexicons, codes, segmenter, learned = null } = config;
    const gazetteer = new Gazetteer(lexicons.regions);
    this.#boilerplate = new BoilerplateRules(lexicons.boilerplate);
    this.#spam = new SpamFinder(lexicons.spam, config.spamModel);
    this.#fields = new FieldFinder(gazetteer);
    this.#measures = new MeasureFinder(lexicons, gazetteer, codes, segmenter, learned);
    this.#stamp = config.stamp;
    this.#model = config.model;
    this.#learned = learned;
  }

  /**
   * Analyses one page. Pure: the same text and setting give the same result. Positions are UTF-16 units of `raw`.
   */
  analyse(raw: string, setting: PageSetting = {}): PageAnalysis {
    const { context, edits, suggestions, found, verdict, doubts } = this.#read(raw, setting);
    const { view, page } = context;
    const site = siteName(found, setting);
    if (this.#learned?.block) applyLearnedKinds(page.segments, this.#learned.block, site);
    const fields = this.#learned?.field ? applyLearnedFields(found, this.#learned.field, site) : found;
    return {
      script: detectScript(view.text),
      redecode: detectMisreading(raw),
      blocks: toBlocks(view, page.segments),
      edits,
      editSuggestions: suggestions,
      ...fields,
      measures: this.#measures.find(context, {
        source: setting.source ?? sourceName(site, fields),
        region: fields.fields.region?.value ?? '',
      }),
      verdict: this.#learned?.verdict ? applyLearnedVerdict(verdict, this.#learned.verdict, site) : verdict,
      doubts,
      repetition: [...(setting.repetition ?? [])],
      pipeline: this.#stamp,
    };
  }

  /** What of a page can be learned by: every choice that the pipeline makes without anything learned. */
  study(raw: string, setting: PageSetting = {}): PageCases {
    const { context, found, verdict } = this.#read(raw, setting);
    const { view, page } = context;
    const site = siteName(found, setting);
    return {
      site,
      measures: this.#measures.study(context, setting.source ?? sourceName(site, found)),
      lines: page.segments.flatMap((segment) => {
        const { kind, kept } = segment;
        const span = view.toRaw(segment.start, segment.end);
        return kind ? [{ ...span, kind, kept, features: lineFeatures(segment, site) }] : [];
      }),
      found: { fields: found.fields, fieldCandidates: found.fieldCandidates },
      verdict,
    };
  }

  #read(raw: string, { hints = null, url = null, repetition = [] }: PageSetting): Reading {
    const { edits, suggestions } = repairText(raw);
    const view = new PageView(raw, edits);
    const { runs, doubts } = this.#spam.find(view.folded);
    const page = classifyPage(view, this.#boilerplate, runs, hints, this.#model, repetition);
    const context = { view, page, hints, url: hints?.url ?? url };
    return {
      context,
      edits,
      suggestions,
      found: this.#fields.find(context),
      verdict: judgePage(view, page, runs, doubts[0]?.doubt ?? 0),
      doubts: doubts.flatMap(({ doubt, start, end }) => (doubt < NAMED_DOUBT ? [] : [view.toRaw(start, end)])),
    };
  }
}

function siteName({ fields }: FoundFields, { site = '' }: PageSetting): string {
  return siteOf(fields.url?.value ?? null, '') ?? site;
}

/** What a page is from, as far as is known: its site, else the source that it names. */
function sourceName(site: string, { fields }: FoundFields): string {
  return site === '' ? (fields.source?.value ?? '') : site;
}
