/** Which command made a version of the codebook, and under which version each tag was given its code. */
export const codebookMigration = {
  version: 3,
  name: 'codebook',
  sql: `
-- Null for the version that the project began with. Versions of undone commands stay and are not in use.
ALTER TABLE codebooks ADD COLUMN command_id TEXT;
ALTER TABLE codebooks ADD COLUMN base_version INTEGER;
ALTER TABLE codebooks ADD COLUMN at TEXT;
ALTER TABLE codebooks ADD COLUMN author TEXT;

-- The version under which a reviewer last said that the code of an accepted tag is right.
ALTER TABLE measures ADD COLUMN codebook_version INTEGER;
UPDATE measures SET codebook_version = (SELECT max(version) FROM codebooks) WHERE status = 'accepted';
`,
} as const;
