import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import type { StoredModel } from '../../../shared/learn/learned-model.ts';
import type { PageCases } from '../../../shared/learn/page-cases.ts';
import type { FiledRule } from '../../../shared/rules/rule-file.ts';
import type { Edit, PageAnalysis, PipelineStamp } from '../../../shared/text/model.ts';
import type { RepeatedLine } from '../../../shared/text/repetition/repeated-line.ts';
import type { PageTold, PreparedPage } from './prepared-page.ts';

/** What a worker is started with. */
export interface WorkerSetup extends ProjectData {
  seedsFolder: string;
  /** Reviewers' rules, those that go first in front. A project keeps its own in its log and gives none. */
  rules: FiledRule[];
}

/** What of a project the pipeline works with. */
export interface ProjectData {
  /** Codes that may be proposed; null for those of the seeds. */
  codebook: Codebook | null;
  /** What reviewers taught, with a name that tells it from others; null for nothing. */
  learned: { name: string; model: StoredModel } | null;
}

/** A page as text, or as HTML, with the address it was fetched from; nothing is fetched. */
export type PageInput = { text: string; url?: string } | { html: string; url?: string };

export interface AnalyseOptions {
  /** Converts the clean text; the edits of the result then hold the conversion. Default `keep`. */
  script?: 'keep' | 'hans' | 'hant';
  /** `half` gives letters and digits their half-width forms in the clean text. Default `keep`. */
  width?: 'keep' | 'half';
  /** Lines that other pages hold. Default none. */
  repetition?: RepeatedLine[];
  /** The site it is from where neither its address nor its markup tells (see `siteOf`). */
  site?: string;
}

export interface AnalysedPage {
  /** The raw text that all positions refer to: the input itself, or the text of the HTML. */
  text: string;
  analysis: PageAnalysis;
  clean: string;
}

export type Task =
  | { kind: 'analyse'; page: PageInput; options: AnalyseOptions }
  | { kind: 'prepare'; told: PageTold; page: PageInput; options: AnalyseOptions }
  | { kind: 'study'; page: PageInput; options: AnalyseOptions }
  | { kind: 'scriptEdits'; text: string; edits: Edit[]; target: 'hans' | 'hant' }
  | { kind: 'stamp' }
  | { kind: 'studyKey' };

export interface TaskResults {
  analyse: AnalysedPage;
  prepare: PreparedPage;
  study: PageCases;
  scriptEdits: Edit[];
  stamp: PipelineStamp;
  studyKey: string;
}

export interface Request {
  id: number;
  task: Task;
}

export type Reply =
  | { id: number; ok: true; value: TaskResults[Task['kind']] }
  | { id: number; ok: false; message: string };
