import { z } from 'zod';
import { ERROR_CODES } from '../errors.ts';
import { learnSummary } from './learning.ts';
import { recleanSummary } from './reclean.ts';
import { ruleSummary } from './rules.ts';

export const importSummary = z.object({
  imported: z.int(),
  duplicates: z.int(),
  refused: z.int(),
});
export type ImportSummary = z.infer<typeof importSummary>;

/** What became of one file of an import. */
export const importItem = z.object({
  name: z.string(),
  outcome: z.enum(['imported', 'duplicate', 'refused']),
  documentId: z.string().nullable(),
  error: z.object({ code: z.enum(ERROR_CODES), message: z.string() }).nullable(),
});
export type ImportItem = z.infer<typeof importItem>;

export const exportedFile = z.object({
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  records: z.int(),
});

export const exportSummary = z.object({
  folder: z.string(),
  files: z.array(exportedFile),
  documents: z.int(),
  measures: z.int(),
  /** Quotes that were read back from the files and compared with the raw text. */
  quotesChecked: z.int(),
  position: z.int(),
});
export type ExportSummary = z.infer<typeof exportSummary>;

export const job = z.object({
  id: z.string(),
  /**
   * `index`: pages of a file of an earlier version are made searchable, without being asked for; `rules` also does what an
   * import or an undo leaves to be done.
   */
  kind: z.enum(['import', 'export', 'learn', 'refresh', 'index', 'backup', 'rules', 'reclean']),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Items finished so far, of `total`; null while that is not yet known. */
  done: z.int(),
  total: z.int().nullable(),
  startedAt: z.iso.datetime(),
  /** Whether it waits to be resumed; it is under way all the same. */
  paused: z.boolean(),
  /** How long its pauses took that are over, ms. */
  pausedMs: z.number().nonnegative(),
  error: z
    .object({ code: z.enum(ERROR_CODES), message: z.string(), details: z.record(z.string(), z.unknown()) })
    .nullable(),
  importSummary: importSummary.nullable(),
  exportSummary: exportSummary.nullable(),
  learnSummary: learnSummary.nullable(),
  ruleSummary: ruleSummary.nullable(),
  recleanSummary: recleanSummary.nullable(),
});
export type Job = z.infer<typeof job>;
