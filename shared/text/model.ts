import type { RepeatedLine } from './repetition/repeated-line.ts';

/**
 * What the text pipeline says about one page. Every position is a half-open range of UTF-16 code
 * units into the raw text and never splits a surrogate pair. Clean positions are computed
 * (see offset-map.ts), never stored.
 */

/** A half-open range of UTF-16 code units: `raw.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A range with the text found there, kept so that a reader can verify before trusting it. */
export interface QuotedSpan extends Span {
  quote: string;
}

/** Encodings in which Chinese pages are written, or misread, by their names in the Encoding standard. */
export const BYTE_ENCODINGS = ['utf-8', 'gb18030', 'big5', 'windows-1252'] as const;
export type ByteEncoding = (typeof BYTE_ENCODINGS)[number];

/** Encodings in which a text file can be read, by the names that documents carry. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'big5-hkscs', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export const BLOCK_KINDS = [
  'title',
  'meta',
  'summary',
  'body',
  'heading',
  'caption',
  'navigation',
  'contact',
  'related',
  'spam',
  'legal',
  'pagination',
  'widget',
  'promo',
  'artefact',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A run of raw text of one kind. Blocks are sorted, do not overlap, and cover every line with visible text. */
export interface Block extends Span {
  kind: BlockKind;
  /** Whether the run stands in the clean text. */
  kept: boolean;
  /** 0 to 1. */
  confidence: number;
  /** A stable id of the rule or signal that decided, e.g. `related-header`; shown translated. */
  reason: string;
}

/** Replaces `raw.slice(start, end)` by `insert`. Edits are sorted by start and do not overlap. */
export interface Edit extends Span {
  insert: string;
  /** e.g. `pinyin-injection`, `decimal-repair`, `tag-remnant`, `script-hans`. */
  rule: string;
}

/** A repair the machine is not sure of: shown, applied only when a reviewer accepts it. */
export interface EditSuggestion extends Edit {
  confidence: number;
  reason: string;
}

export const FIELD_NAMES = [
  'title',
  'publishedAt',
  'source',
  /** Where the text first appeared, as against the site that shows it: 原载, 转自. */
  'originalSource',
  'author',
  'editor',
  'region',
  /** 国办发〔2015〕38号 */
  'documentNumber',
  /** The channel of the site that the page stands in. */
  'section',
  'url',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/**
 * A proposed or corrected field; the span is its evidence. `value` is clean text, but for publishedAt, which is an ISO
 * date as precise as the page states it (YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:mm, local time), and for region,
 * which is an official name from the province down (福建省三明市).
 */
export interface FieldValue {
  value: string;
  /** The evidence in the raw text; null where a person typed the value, or only markup or address state it. */
  start: number | null;
  end: number | null;
  /** 0 to 1. */
  confidence: number;
  reason: string;
  /** The GB/T 2260 code of a region; other fields have none. */
  code?: string | undefined;
}

/**
 * By field, what else the page may be read to say, best first, at most five values, none of them the proposed one. A
 * field may have candidates without a proposal. Fields without candidates are left out.
 */
export type FieldCandidates = Partial<Record<FieldName, FieldValue[]>>;

export const LEVELS = ['国家', '省', '市', '县', '机构'] as const;
export type Level = (typeof LEVELS)[number];

/** How far a measure has got: proposed, tried out, ordered, carried out, with results. */
export const STAGES = ['提出', '试点', '部署', '实施', '成效'] as const;
export type Stage = (typeof STAGES)[number];

/** Kinds of policy instruments: supply, demand, environment. */
export const INSTRUMENTS = ['供给型', '需求型', '环境型'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** A numeric target inside or beside a measure; `text` is clean text. */
export interface Target extends Span {
  text: string;
}

/** A policy measure proposed by the machine. `quote` is clean text of the span (repairs applied). */
export interface MeasureProposal extends QuotedSpan {
  code: string;
  /** How likely it is a measure and has this code, 0 to 1. */
  confidence: number;
  /** The same by the rules alone; analyses of earlier versions lack it. */
  rulesConfidence?: number;
  /** Next best codes, best first. */
  alternatives: { code: string; confidence: number }[];
  level: Level | null;
  actor: string | null;
  /** An official name from the province down. */
  region: string | null;
  stage: Stage | null;
  instrument: Instrument | null;
  targets: Target[];
  reason: string;
}

export const VERDICTS = ['clean', 'contaminated', 'spam', 'unreadable'] as const;
export type VerdictLabel = (typeof VERDICTS)[number];

export interface VerdictProposal {
  label: VerdictLabel;
  /** 0 to 1: how sure the machine is of `label`. */
  score: number;
  evidence: (Span & { rule: string })[];
}

export type Script = 'Hans' | 'Hant' | 'mixed' | 'none';

/** Which pipeline made a result; two results with the same stamp, raw text and known repetition are the same. */
export interface PipelineStamp {
  version: string;
  /** `sha256:…` over lexicons, rules, weights and codebook. */
  rules: string;
  /** e.g. `nodejieba 3.5.8`. */
  segmenter: string;
}

/** A page whose bytes were read in the wrong encoding, and what reading them again would give (see detect-misreading.ts). */
export interface Redecode {
  /** The encoding the text was read as, by its name in the Encoding standard. */
  readAs: ByteEncoding;
  /** The encoding its bytes are in. */
  wasEncodedAs: ByteEncoding;
  /** A stretch of the raw text as it stands, and as it would be; at most some dozens of UTF-16 code units. */
  sample: { before: string; after: string };
  /** 0 to 1. */
  confidence: number;
}

/** Everything the machine says about one page. */
export interface PageAnalysis {
  script: Script;
  /** An offer to read the page again; null for pages that read as Chinese, and where no way back is known. */
  redecode: Redecode | null;
  blocks: Block[];
  edits: Edit[];
  editSuggestions: EditSuggestion[];
  fields: Record<FieldName, FieldValue | null>;
  fieldCandidates: FieldCandidates;
  measures: MeasureProposal[];
  verdict: VerdictProposal;
  /** Where a page without spam comes closest to it, the closest first; analyses of earlier versions name none. */
  doubts?: Span[];
  /** The lines that were known to stand on other pages when this was made. */
  repetition: RepeatedLine[];
  pipeline: PipelineStamp;
}

/** A word with its part of speech (jieba's tag set), positions in the segmented text. */
export interface Token extends Span {
  word: string;
  tag: string;
}

/** The port behind which jieba sits. */
export interface Segmenter {
  /** Name and version, e.g. `nodejieba 3.5.8`. */
  readonly name: string;
  /** Cuts `text` into words that join up to it exactly. */
  tag(text: string): Token[];
}
