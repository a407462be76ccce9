import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import type { BlockRule } from '../../../shared/text/block-rule.ts';
import type { Edit, PageAnalysis, PipelineStamp } from '../../../shared/text/model.ts';
import type { RepeatedLine } from '../../../shared/text/repetition/repeated-line.ts';

/** What a worker is started with. */
export interface WorkerSetup {
  seedsFolder: string;
  codebook: Codebook | null;
  rules: BlockRule[];
}

/** A page as text, or as HTML (`url` is kept for readers of the markup; nothing is fetched). */
export type PageInput = { text: string } | { html: string; url?: string };

export interface AnalyseOptions {
  /** Converts the clean text; the edits of the result then hold the conversion. Default `keep`. */
  script?: 'keep' | 'hans' | 'hant';
  /** `half` gives letters and digits their half-width forms in the clean text. Default `keep`. */
  width?: 'keep' | 'half';
  /** Lines that other pages hold. Default none. */
  repetition?: RepeatedLine[];
}

export interface AnalysedPage {
  /** The raw text that all positions refer to: the input itself, or the text of the HTML. */
  text: string;
  analysis: PageAnalysis;
  clean: string;
}

export type Task =
  | { kind: 'analyse'; page: PageInput; options: AnalyseOptions }
  | { kind: 'scriptEdits'; text: string; edits: Edit[]; target: 'hans' | 'hant' }
  | { kind: 'stamp' };

export interface TaskResults {
  analyse: AnalysedPage;
  scriptEdits: Edit[];
  stamp: PipelineStamp;
}

export interface Request {
  id: number;
  task: Task;
}

export type Reply =
  | { id: number; ok: true; value: TaskResults[Task['kind']] }
  | { id: number; ok: false; message: string };
