/** The order in which the library is usually shown, so that a large one is not sorted with every look at it. */
export const usualOrderMigration = {
  version: 14,
  name: 'usual-order',
  sql: `
CREATE INDEX states_by_suspicion ON document_states (suspicion DESC, number);
`,
} as const;
