import type { Evaluation } from '../../../shared/learn/learn.ts';
import type { Head, StoredModel } from '../../../shared/learn/learned-model.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';

/** What the learning thread is given. */
export interface LearningTask {
  pages: LearningInput[];
  /** Ids of the codes in use. */
  codes: string[];
  inUse: { model: StoredModel; caution: number } | null;
  /** What the application came with. */
  shipped: StoredModel;
}

export interface LearningInput {
  /** The page's cases as `packJson` packs them. */
  cases: Uint8Array;
  review: DocumentReview;
  /** Its state when the model in use was made; null where that has not seen it. */
  before: DocumentReview | null;
}

/** What the learning thread answers. */
export interface LearningOutcome {
  model: StoredModel | null;
  adopted: Head[];
  caution: number;
  evaluation: Evaluation;
  lessons: Record<Head, number>;
}
