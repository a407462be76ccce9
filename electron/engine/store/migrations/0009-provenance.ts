/** Where a page was fetched from and when, as the crawler or a table tells it. */
export const provenanceMigration = {
  version: 9,
  name: 'provenance',
  sql: `
-- All null where the import did not tell. crawled_at is ISO 8601, in UTC where the source names a zone.
ALTER TABLE documents ADD COLUMN url TEXT;
ALTER TABLE documents ADD COLUMN site TEXT;
ALTER TABLE documents ADD COLUMN crawled_at TEXT;
`,
} as const;
