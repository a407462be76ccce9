/** What reviewers taught: models, and what of each page can be learned by. */
export const learningMigration = {
  version: 4,
  name: 'learning',
  sql: `
-- Every attempt to learn, also those that were no better than what was in use.
CREATE TABLE models (
  version INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  -- The position of the log up to which decisions were learned from.
  position INTEGER NOT NULL,
  -- Pages and decisions learned from, what held-out pages say, which heads were taken over: JSON.
  summary TEXT NOT NULL,
  -- The weights, compressed JSON; null where nothing was better than before.
  compressed BLOB
) STRICT;

-- A projection of the last event model.use: the model that proposals are made with; no row for none.
CREATE TABLE model_in_use (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL REFERENCES models(version)
) STRICT;

-- A cache: made from a page's text by the pipeline that is named, made again where that has changed.
CREATE TABLE page_cases (
  document_id TEXT PRIMARY KEY REFERENCES documents(id),
  made_by TEXT NOT NULL,
  compressed BLOB NOT NULL
) STRICT;
`,
} as const;
