/** How much a page can be expected to teach, for the order of work. */
export const orderMigration = {
  version: 5,
  name: 'order',
  sql: `
-- Null for documents stored before; it is made when the order is first asked for.
ALTER TABLE document_states ADD COLUMN gain REAL;
`,
} as const;
