/** What can be had from elsewhere is not stored a second time. */
export const leanMigration = {
  version: 12,
  name: 'lean',
  sql: `
-- Bands are made of the signatures when an import begins.
DROP TABLE IF EXISTS signature_bands;
-- Only measures that a reviewer has decided on; what is proposed stands in the analyses.
DELETE FROM measures WHERE status = 'suggested';
`,
} as const;
