/** Reviewers' rules: what the log says of them, what they find, and pages whose lists must still be brought up to date. */
export const rulesMigration = {
  version: 10,
  name: 'rules',
  sql: `
-- Projections. One row for each change of a rule that the log holds, also where its command was undone.
CREATE TABLE rule_changes (
  rule_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  command_id TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (rule_id, version)
) STRICT, WITHOUT ROWID;

-- What rules look for (see patternKey), and the number of the last document in which it was looked for.
CREATE TABLE rule_patterns (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  scanned_to INTEGER NOT NULL
) STRICT;

-- Where patterns stand: UTF-16 units of raw text.
CREATE TABLE rule_hits (
  document INTEGER NOT NULL REFERENCES documents(number),
  pattern INTEGER NOT NULL REFERENCES rule_patterns(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document, pattern, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX rule_hits_by_pattern ON rule_hits (pattern, document);

-- Pages on which looking for a pattern took too long.
CREATE TABLE rule_skips (
  pattern INTEGER NOT NULL REFERENCES rule_patterns(id),
  document INTEGER NOT NULL REFERENCES documents(number),
  PRIMARY KEY (pattern, document)
) STRICT, WITHOUT ROWID;

-- Pages of which lists may show what was before the last change of the rules; reading a page is always right.
CREATE TABLE projection_due (
  document INTEGER PRIMARY KEY REFERENCES documents(number)
) STRICT;
`,
} as const;
