import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { readTarget, type TargetFigures } from '../../../shared/extract/read-target.ts';
import { BETWEEN_PARTS, partsOf } from '../../../shared/review/parts.ts';
import type { DocumentReview, ReviewedMeasure } from '../../../shared/review/review-state.ts';
import type { PipelineStamp } from '../../../shared/text/model.ts';
import { FIELD_NAMES, type FieldName, type Script } from '../../../shared/text/model.ts';
import { cleanQuote, projectClean } from '../../../shared/text/offset-map.ts';
import { foldScript } from '../../../shared/text/script-tables.ts';
import { shownReview } from '../store/shown-review.ts';
import type { Store } from '../store/store.ts';
import type { Provenance } from '../store/tables/documents.ts';

/** A numeric target with what its words say; `figures` is null where they hold no number. */
export interface TargetRecord {
  start: number;
  end: number;
  text: string;
  figures: TargetFigures | null;
}

export interface MeasureRecord {
  id: string;
  start: number;
  end: number;
  rawQuote: string;
  /** The pieces a measure stands in, without what it leaves out; one for most. */
  parts: { start: number; end: number; rawQuote: string }[];
  /** Clean text of the pieces, joined by an ellipsis. */
  quote: string;
  code: string;
  codeName: string;
  status: ReviewedMeasure['status'];
  origin: ReviewedMeasure['origin'];
  confidence: number | null;
  level: string | null;
  actor: string | null;
  region: string | null;
  stage: string | null;
  instrument: string | null;
  targets: TargetRecord[];
  /** Where the quote stands in `clean`; several pieces when lines lie between, none when its text was removed. */
  cleanSpans: { start: number; end: number }[];
}

/** The words before a target that may bound it (不低于), UTF-16 units. */
const BEFORE_TARGET = 6;

export interface FieldRecord {
  value: string | null;
  start: number | null;
  end: number | null;
  rawQuote: string | null;
  confidence: number | null;
  status: string;
  /** The GB/T 2260 code of a region; null for other fields and for names without one. */
  code: string | null;
}

/** One page of the data set. Positions are UTF-16 units into `text`, but `cleanSpans` are into `clean`. */
export interface PageRecord {
  id: string;
  name: string;
  /** Where the import says that the page was fetched from, and when; null for what it does not say. */
  provenance: Provenance;
  offsetUnit: 'utf16';
  encoding: string;
  format: string;
  text: string;
  clean: string;
  script: Script;
  status: DocumentReview['status'];
  blocks: { start: number; end: number; kind: string; kept: boolean; confidence: number; reason: string }[];
  edits: { start: number; end: number; insert: string; rule: string }[];
  fields: Record<FieldName, FieldRecord | null>;
  measures: MeasureRecord[];
  verdict: DocumentReview['verdict'];
  note: string;
  pipeline: PipelineStamp;
}

export interface PageRecordOptions {
  codebook: Codebook;
  withSuggestions: boolean;
}

function fieldRecords(raw: string, review: DocumentReview, withSuggestions: boolean): PageRecord['fields'] {
  const records = {} as PageRecord['fields'];
  for (const name of FIELD_NAMES) {
    const field = review.fields[name];
    if (!field || (field.status === 'suggested' && !withSuggestions)) {
      records[name] = null;
      continue;
    }
    const { value, start, end, confidence, status, code = null } = field;
    const rawQuote = start === null || end === null ? null : raw.slice(start, end);
    records[name] = { value, start, end, rawQuote, confidence, status, code };
  }
  return records;
}

/**
 * Gathers everything an export says about one page. The same state and options give the same record.
 *
 * @throws JiaoyueError `not_found`
 */
export function pageRecord(store: Store, documentId: string, options: PageRecordOptions): PageRecord {
  const record = store.documents.byId(documentId);
  const raw = store.documents.text(documentId);
  const analysis = store.analyses.get(documentId);
  if (!record || raw === undefined || !analysis)
    throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  const review = shownReview(store, documentId);
  const edits = review.edits
    .filter((edit) => edit.status === 'applied')
    .map(({ start, end, insert, rule }) => ({ start, end, insert, rule }));
  const { text: clean, map } = projectClean(raw, review.blocks, edits);
  const codeNames = new Map(
    options.codebook.groups.flatMap((group) => group.codes.map((code) => [code.id, code.name.zh] as const)),
  );
  const wanted = (measure: ReviewedMeasure): boolean =>
    measure.status === 'accepted' || (options.withSuggestions && measure.status === 'suggested');
  return {
    id: record.id,
    name: record.name,
    provenance: { url: record.url, site: record.site, crawledAt: record.crawledAt },
    offsetUnit: 'utf16',
    encoding: record.encoding,
    format: record.format,
    text: raw,
    clean,
    script: analysis.script,
    status: review.status,
    blocks: review.blocks.map(({ start, end, kind, kept, confidence, reason }) => ({
      start,
      end,
      kind,
      kept,
      confidence,
      reason,
    })),
    edits,
    fields: fieldRecords(raw, review, options.withSuggestions),
    measures: review.measures.filter(wanted).map((measure) => ({
      id: measure.id,
      start: measure.start,
      end: measure.end,
      rawQuote: raw.slice(measure.start, measure.end),
      parts: partsOf(measure).map(({ start, end }) => ({ start, end, rawQuote: raw.slice(start, end) })),
      quote: partsOf(measure)
        .map((part) => cleanQuote(raw, edits, null, part))
        .join(BETWEEN_PARTS),
      code: measure.code,
      codeName: codeNames.get(measure.code) ?? measure.code,
      status: measure.status,
      origin: measure.origin,
      confidence: measure.confidence,
      level: measure.level,
      actor: measure.actor,
      region: measure.region,
      stage: measure.stage,
      instrument: measure.instrument,
      targets: measure.targets.map(({ start, end, text }) => ({
        start,
        end,
        text,
        figures: readTarget(foldScript(text), foldScript(raw.slice(Math.max(0, start - BEFORE_TARGET), start))),
      })),
      cleanSpans: partsOf(measure).flatMap((part) => map.rawRangeToClean(part)),
    })),
    verdict: review.verdict,
    note: review.note,
    pipeline: analysis.pipeline,
  };
}
