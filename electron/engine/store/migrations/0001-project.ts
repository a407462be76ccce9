/** The first shape of a project file. A later migration never edits this one. */
export const projectMigration = {
  version: 1,
  name: 'project',
  sql: `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE codebooks (
  version INTEGER PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;

-- One imported page. The row never changes; what a reviewer makes of it is in events and projections.
CREATE TABLE documents (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  origin TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('text', 'html')),
  encoding TEXT NOT NULL,
  text_sha256 TEXT NOT NULL UNIQUE,
  characters INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE document_texts (
  document_id TEXT PRIMARY KEY REFERENCES documents(id),
  text TEXT NOT NULL
) STRICT;

-- The bytes as they were imported, compressed (zlib), so that a wrong encoding can be read anew.
CREATE TABLE document_bytes (
  document_id TEXT PRIMARY KEY REFERENCES documents(id),
  size INTEGER NOT NULL,
  compressed BLOB NOT NULL
) STRICT;

-- What the machine said, compressed JSON, with the stamp of the pipeline that said it.
CREATE TABLE analyses (
  document_id TEXT PRIMARY KEY REFERENCES documents(id),
  pipeline_version TEXT NOT NULL,
  rules TEXT NOT NULL,
  segmenter TEXT NOT NULL,
  compressed BLOB NOT NULL
) STRICT;

-- The append-only log: the truth about everything people did.
CREATE TABLE events (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  command_id TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  device TEXT NOT NULL,
  codebook_version INTEGER NOT NULL,
  pipeline_version TEXT NOT NULL,
  label TEXT NOT NULL,
  type TEXT NOT NULL,
  document_id TEXT REFERENCES documents(id),
  body TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_document ON events (document_id, position) WHERE document_id IS NOT NULL;
CREATE INDEX events_by_command ON events (command_id);
CREATE TRIGGER events_keep_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_keep_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

-- Projections: every row below can be rebuilt from the log and the analyses.
CREATE TABLE commands (
  command_id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'undone', 'dropped')),
  documents INTEGER NOT NULL,
  undone_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX commands_by_state ON commands (state, position);
CREATE INDEX commands_undone ON commands (undone_at) WHERE undone_at IS NOT NULL;

CREATE TABLE document_states (
  document_id TEXT PRIMARY KEY REFERENCES documents(id),
  title TEXT NOT NULL,
  -- Title, source and file name, folded: what the library's filter looks at.
  folded TEXT NOT NULL,
  source TEXT,
  published_at TEXT,
  script TEXT NOT NULL,
  verdict TEXT NOT NULL,
  verdict_status TEXT NOT NULL,
  verdict_score REAL,
  suspicion REAL NOT NULL,
  status TEXT NOT NULL,
  measures_accepted INTEGER NOT NULL,
  measures_suggested INTEGER NOT NULL,
  repairs_suggested INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE measures (
  document_id TEXT NOT NULL REFERENCES documents(id),
  measure_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  code TEXT NOT NULL,
  status TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (document_id, measure_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX measures_by_code ON measures (code, status);

-- What became of each file of an import.
CREATE TABLE import_items (
  job_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'duplicate', 'refused')),
  document_id TEXT,
  error_code TEXT,
  error_message TEXT,
  PRIMARY KEY (job_id, number)
) STRICT, WITHOUT ROWID;
`,
} as const;
