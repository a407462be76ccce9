import type {
  Block,
  Edit,
  FieldName,
  FieldValue,
  Instrument,
  Level,
  Span,
  Stage,
  Target,
  VerdictLabel,
} from '../text/model.ts';
import type { ReviewStatus } from './decision.ts';
import type { Gapped } from './parts.ts';

/** Who a piece of the state comes from. */
export type Origin = 'machine' | 'reviewer';

export interface ReviewedBlock extends Block {
  origin: Origin;
}

export interface ReviewedEdit extends Edit {
  /** `suggested` and `rejected` repairs are not applied. */
  status: 'applied' | 'suggested' | 'rejected';
  origin: Origin;
  confidence: number;
  reason: string;
}

export interface ReviewedField {
  value: string | null;
  start: number | null;
  end: number | null;
  confidence: number | null;
  reason: string | null;
  status: 'suggested' | 'accepted' | 'corrected' | 'cleared';
  /** The GB/T 2260 code of a region; other fields, and names that a reviewer typed, have none. */
  code?: string | undefined;
}

export interface ReviewedMeasure extends Gapped {
  id: string;
  code: string;
  status: 'suggested' | 'accepted' | 'rejected';
  origin: Origin;
  /** The machine's confidence, null for a tag that a reviewer set by hand. */
  confidence: number | null;
  alternatives: { code: string; confidence: number }[];
  reason: string | null;
  level: Level | null;
  actor: string | null;
  region: string | null;
  stage: Stage | null;
  instrument: Instrument | null;
  targets: Target[];
}

export interface ReviewedVerdict {
  label: VerdictLabel;
  /** The machine's confidence in its own proposal, null once a reviewer has decided. */
  score: number | null;
  evidence: (Span & { rule: string })[];
  status: 'suggested' | 'decided';
}

/** The state of one document after review: the fold of its decisions over the machine's analysis. */
export interface DocumentReview {
  blocks: ReviewedBlock[];
  edits: ReviewedEdit[];
  fields: Record<FieldName, ReviewedField | null>;
  /** What the machine read, the proposed value first where there is one; decisions do not change it. */
  fieldReadings: Partial<Record<FieldName, FieldValue[]>>;
  measures: ReviewedMeasure[];
  verdict: ReviewedVerdict;
  note: string;
  status: ReviewStatus;
}
