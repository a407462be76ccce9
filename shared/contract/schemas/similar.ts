import { z } from 'zod';
import { measureAttributes } from '../../review/decision.ts';
import { offset, spanShape } from './analysis.ts';

/** A passage that says the same as a measure, or almost. */
export const similarHit = z.object({
  documentId: z.string(),
  title: z.string(),
  /** Of the measure that stands there, where one does; else of the passage. */
  ...spanShape,
  rawQuote: z.string(),
  /** Raw text on both sides. */
  before: z.string(),
  after: z.string(),
  /** 1 for the same letters whatever the script, signs and width; else from .6 up. */
  likeness: z.number().min(0).max(1),
  state: z.enum(['untagged', 'suggested', 'accepted', 'rejected']),
  /** Null where nothing was tagged or proposed, as are the two that follow. */
  measureId: z.string().nullable(),
  code: z.string().nullable(),
  attributes: measureAttributes.nullable(),
});
export type SimilarHit = z.infer<typeof similarHit>;

/** What a stretch of the corpus holds. */
export const similarPage = z.object({
  hits: z.array(similarHit),
  /** Documents read by this call. */
  scanned: z.int(),
  /** Documents of the project. */
  total: z.int(),
  /** What to give as `after` to go on; null at the end of the corpus. */
  next: offset.nullable(),
});
