import { z } from 'zod';

/** What a column of a table can hold that an import uses. */
export const COLUMN_ROLES = ['text', 'html', 'url', 'site', 'crawledAt', 'title'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The column that holds each; a table needs text or html. */
export const columnMapping = z.partialRecord(z.enum(COLUMN_ROLES), z.string().min(1).max(1_000));
export type ColumnMapping = z.infer<typeof columnMapping>;

/** A table that is to be imported, with what its columns seem to hold. */
export const tablePreview = z.object({
  name: z.string(),
  header: z.array(z.string()),
  /** Its first rows, by column; long cells are cut off. */
  rows: z.array(z.record(z.string(), z.string())),
  mapping: columnMapping,
});
export type TablePreview = z.infer<typeof tablePreview>;

/** A mapping that was chosen for every table with these columns. */
export const rememberedMapping = z.strictObject({
  header: z.array(z.string().max(1_000)).min(1).max(2_000),
  mapping: columnMapping,
});
export type RememberedMapping = z.infer<typeof rememberedMapping>;
