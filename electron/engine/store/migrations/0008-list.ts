/** The order of import beside what lists show, so that the library is filtered and sorted without looking elsewhere. */
export const listMigration = {
  version: 8,
  name: 'list',
  sql: `
-- The document's number in documents; null in no row.
ALTER TABLE document_states ADD COLUMN number INTEGER;
UPDATE document_states SET number = (SELECT documents.number FROM documents WHERE documents.id = document_id);
CREATE INDEX states_by_number ON document_states (number);
`,
} as const;
