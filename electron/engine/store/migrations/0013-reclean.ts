/** What cleaning pages again made of them, so that it can be looked through and taken back. */
export const recleanMigration = {
  version: 13,
  name: 'reclean',
  sql: `
CREATE TABLE reclean_items (
  job_id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents(number),
  conflicts INTEGER NOT NULL,
  -- What changed and what contradicts decisions, as JSON.
  body TEXT NOT NULL,
  -- The analysis before and the name of the one after; only those of the last job are kept.
  before BLOB,
  after_digest TEXT NOT NULL,
  PRIMARY KEY (job_id, document)
) STRICT, WITHOUT ROWID;
`,
} as const;
