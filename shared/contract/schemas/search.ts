import { z } from 'zod';
import { STATUSES } from '../../review/decision.ts';
import { offset, spanShape, verdictLabel } from './analysis.ts';

/** A place where a word of the query stands. */
export const searchHit = z.object({
  documentId: z.string(),
  title: z.string(),
  ...spanShape,
  rawQuote: z.string(),
  /** Raw text on both sides. */
  before: z.string(),
  after: z.string(),
  /** Whether the clean text has it. */
  kept: z.boolean(),
});

/** What a stretch of the corpus holds. */
export const searchPage = z.object({
  /** In the order of import and, within a page, of the text; at most 20 of one page. */
  hits: z.array(searchHit),
  /** The pages that hold them, with how many places each has. */
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      verdict: verdictLabel,
      status: z.enum(STATUSES),
      places: z.int(),
    }),
  ),
  /** No more pages than these can hold the words, whatever the filter; null in later calls, and for 1 000 and more. */
  most: z.int().nullable(),
  /** What to give as `after` to go on; null at the end of the corpus. */
  next: offset.nullable(),
  complete: z.boolean(),
  /** Pages in the index, of all pages; those that are not in it yet are found too, only more slowly. */
  indexed: z.object({ done: z.int(), total: z.int() }),
});
