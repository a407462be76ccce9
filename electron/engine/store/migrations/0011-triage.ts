/** What pages are put in order by for triage, and the check samples drawn. */
export const triageMigration = {
  version: 11,
  name: 'triage',
  sql: `
-- With what triage weighs a page by, so that all pages are weighed without reading wide rows.
DROP INDEX states_by_number;
CREATE INDEX states_by_number ON document_states (number, verdict_status, verdict, verdict_score);
-- The few lines that draw a sample, among as many as there are pages.
CREATE INDEX events_samples ON events (position) WHERE type = 'triage.sample';
`,
} as const;
