/** Where a page is about, and who finished it when: what progress is counted by. */
export const progressMigration = {
  version: 7,
  name: 'progress',
  sql: `
-- The name and the GB/T 2260 code of the region; null where the page states none, or the name has no code.
ALTER TABLE document_states ADD COLUMN region TEXT;
ALTER TABLE document_states ADD COLUMN region_code TEXT;
-- When (UTC, ISO 8601) and by whom the page was finished; null while it is not.
ALTER TABLE document_states ADD COLUMN done_at TEXT;
ALTER TABLE document_states ADD COLUMN done_by TEXT;
-- Rows of before are made anew when the gain or the progress is first asked for.
UPDATE document_states SET gain = NULL;
-- Everything that progress is counted by, so that no wide row has to be read.
CREATE INDEX states_for_progress ON document_states
  (source, status, verdict, verdict_status, published_at, region_code, region, done_at, done_by, measures_accepted);
`,
} as const;
