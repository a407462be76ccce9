import { combineModels, readModel } from '../../../shared/learn/learned-model.ts';
import type { PageCases } from '../../../shared/learn/page-cases.ts';
import { overlayRules } from '../../../shared/rules/overlay-rules.ts';
import { isInScope } from '../../../shared/rules/rule.ts';
import type { FiledRule } from '../../../shared/rules/rule-file.ts';
import { PageAnalyser, type PageSetting } from '../../../shared/text/analyse-page.ts';
import { articleModel } from '../../../shared/text/blocks/find-article.ts';
import { readHtml } from '../../../shared/text/html/read-html.ts';
import type { Edit, PageAnalysis, PipelineStamp, Segmenter } from '../../../shared/text/model.ts';
import { projectClean } from '../../../shared/text/offset-map.ts';
import { PIPELINE_VERSION } from '../../../shared/text/pipeline-version.ts';
import { siteOf } from '../../../shared/text/repetition/site-of.ts';
import { scriptEdits } from '../../../shared/text/script-edits.ts';
import { spamModel } from '../../../shared/text/spam/spam-model.ts';
import { widthEdits } from '../../../shared/text/width-edits.ts';
import { type PageMatcher, pageMatcher } from '../rules/match-pages.ts';
import { openSegmenter } from '../segment/open-segmenter.ts';
import { loadSeeds } from './load-seeds.ts';
import type { AnalysedPage, AnalyseOptions, PageInput, Task, TaskResults, WorkerSetup } from './messages.ts';
import { type PageTold, type PreparedPage, preparePage } from './prepared-page.ts';

/** The text pipeline of one thread: word lists compiled once, the segmenter opened when first needed. */
export class Pipeline {
  readonly #analyser: PageAnalyser;
  readonly stamp: PipelineStamp;
  /** Tells cases apart that were made with other word lists or another codebook; what was learned does not count. */
  readonly #studyKey: string;

  readonly #rules: { rule: FiledRule; match: PageMatcher }[];

  constructor({ seedsFolder, codebook, rules, learned }: WorkerSetup) {
    const seeds = loadSeeds(seedsFolder, codebook ?? undefined, rules.length > 0 ? JSON.stringify(rules) : '');
    // The stamp names the segmenter, so it is opened here; a worker is only started when there is work.
    const segmenter: Segmenter = openSegmenter({ userDictionary: seeds.userDictionary });
    const rulesHash = learned ? `${seeds.rulesHash} + ${learned.name}` : seeds.rulesHash;
    this.stamp = { version: PIPELINE_VERSION, rules: rulesHash, segmenter: segmenter.name };
    this.#studyKey = `${PIPELINE_VERSION} ${seeds.rulesHash}`;
    this.#rules = rules.filter(({ enabled }) => enabled).map((rule) => ({ rule, match: pageMatcher(rule.pattern) }));
    this.#analyser = new PageAnalyser({
      lexicons: seeds.lexicons,
      codes: seeds.codebook.groups.flatMap(({ codes }) =>
        codes.map(({ id, name, include = [] }) => ({ id, name: name.zh, include })),
      ),
      model: articleModel(seeds.lines),
      spamModel: spamModel(seeds.spam),
      segmenter,
      learned: combineModels(readModel(seeds.measures), learned && readModel(learned.model)),
      stamp: this.stamp,
    });
  }

  run(task: Task): TaskResults[Task['kind']] {
    switch (task.kind) {
      case 'analyse':
        return this.analyse(task.page, task.options);
      case 'prepare':
        return this.#prepare(task.told, task.page, task.options);
      case 'study':
        return this.#study(task.page, task.options);
      case 'scriptEdits':
        return scriptEdits(task.text, task.edits, task.target);
      case 'studyKey':
        return this.#studyKey;
      case 'stamp':
        return this.stamp;
    }
  }

  /** Analyses one page; `html` is first turned into text, which is then the raw text. */
  analyse(page: PageInput, { script = 'keep', width = 'keep', ...rest }: AnalyseOptions): AnalysedPage {
    const { text, setting } = settingOf(page, rest);
    const analysis = this.#applyRules(text, this.#analyser.analyse(text, setting), setting);
    const narrowed: Edit[] = width === 'keep' ? analysis.edits : widthEdits(text, analysis.edits);
    const edits: Edit[] = script === 'keep' ? narrowed : scriptEdits(text, narrowed, script);
    const clean = projectClean(text, analysis.blocks, edits).text;
    return { text, analysis: { ...analysis, edits }, clean };
  }

  /** @throws Error where looking for a rule takes too long */
  #applyRules(text: string, analysis: PageAnalysis, { site = '' }: PageSetting): PageAnalysis {
    const source = analysis.fields.source?.value ?? null;
    const hits = this.#rules.flatMap(({ rule, match }) => {
      if (!isInScope(rule.scope, site, source)) return [];
      const [spans] = match([text]);
      if (!spans) throw new Error(`the rule ${rule.name} takes too long on this page`);
      return spans.length > 0 ? [{ rule, spans }] : [];
    });
    return overlayRules(analysis, hits);
  }

  #prepare(told: PageTold, page: PageInput, options: AnalyseOptions): PreparedPage {
    const { text, setting } = settingOf(page, options);
    return preparePage(told, text, this.#applyRules(text, this.#analyser.analyse(text, setting), setting));
  }

  #study(page: PageInput, options: AnalyseOptions): PageCases {
    const { text, setting } = settingOf(page, options);
    return this.#analyser.study(text, setting);
  }
}

function settingOf(page: PageInput, options: AnalyseOptions): { text: string; setting: PageSetting } {
  const { text, hints } = 'text' in page ? { text: page.text, hints: null } : readHtml(page.html, page.url);
  const url = page.url ?? null;
  return {
    text,
    setting: { hints, url, repetition: options.repetition ?? [], site: options.site ?? siteOf(url, '') ?? '' },
  };
}
