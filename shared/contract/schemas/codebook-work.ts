import { z } from 'zod';
import { codebookProblem } from '../../codebook/check-codebook.ts';
import { operations } from '../../codebook/operations.ts';
import { measureAttributes } from '../../review/decision.ts';
import { spanShape } from './analysis.ts';
import { codebook } from './codebook.ts';

/** Operations of the editor that are not a version yet. */
export const codebookDraft = z.strictObject({ baseVersion: z.int().min(1), operations });

/** A version of the codebook and where it came from. */
export const codebookVersion = z.object({
  version: z.int(),
  /** The version it was made from; null for the one that the project began with, as are time and author. */
  baseVersion: z.int().nullable(),
  at: z.iso.datetime().nullable(),
  author: z.string().nullable(),
  /** `dropped`: undone, and no longer to be redone. */
  state: z.enum(['active', 'undone', 'dropped']),
});

/** The formats in which a codebook goes to other programs and comes back. */
export const CODEBOOK_FORMATS = ['json', 'csv', 'qdc'] as const;
export type CodebookFormatId = (typeof CODEBOOK_FORMATS)[number];

/** A codebook read from a file, and what of the file it could not take over. */
export const codebookFile = z.object({ book: codebook, problems: z.array(codebookProblem) });
export type CodebookFile = z.infer<typeof codebookFile>;

/** Why a tag is on the worklist: its code means something else now, or is out of use. */
export const WORK_REASONS = ['meaning', 'retired', 'merged', 'split'] as const;
export const workReason = z.enum(WORK_REASONS);
export type WorkReason = z.infer<typeof workReason>;

/** A tag that was made under an older meaning of its code. */
export const workItem = z.object({
  documentId: z.string(),
  /** The title of the page. */
  title: z.string(),
  measureId: z.string(),
  ...spanShape,
  rawQuote: z.string(),
  /** Raw text around the quote, on the same page. */
  before: z.string(),
  after: z.string(),
  code: z.string(),
  attributes: measureAttributes,
  /** The version under which a reviewer last said that the code is right. */
  codebookVersion: z.int(),
  reason: workReason,
  /** Codes in use that took the place of a retired one. */
  replacedBy: z.array(z.string()),
});
export type WorkItem = z.infer<typeof workItem>;

export const worklist = z.object({
  /** Tags on the whole list; `rows` are of one code when one was asked for. */
  total: z.int(),
  codes: z.array(z.object({ code: z.string(), reason: workReason, count: z.int(), replacedBy: z.array(z.string()) })),
  rows: z.array(workItem),
});
