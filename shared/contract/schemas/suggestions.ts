import { z } from 'zod';
import { offset, spanShape } from './analysis.ts';

/** From 0 to 1: how sure the machine must be of a proposal. */
export const threshold = z.number().min(0).max(1);

/** What accepting every proposal at or above a threshold would do. */
export const suggestionsPreview = z.object({
  /** Documents with such a proposal. */
  documents: z.int(),
  measures: z.int(),
  /** By the code they would be accepted under, most frequent first. */
  byCode: z.array(z.object({ code: z.string(), count: z.int() })),
  /** The least sure first, which are the likeliest to be wrong; few of one document. */
  sample: z.array(
    z.object({
      documentId: z.string(),
      title: z.string(),
      ...spanShape,
      code: z.string(),
      confidence: z.number(),
      /** Text of the range and around it, repairs applied. */
      quote: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  /** Proposals sure enough whose code is not in use and was not replaced by exactly one other; they stay open. */
  leftOut: z.int(),
  /** The position of the event log that this is true for. */
  position: offset,
});
export type SuggestionsPreview = z.infer<typeof suggestionsPreview>;
