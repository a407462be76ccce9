CREATE INDEX commands_by_state ON commands (state, position);

CREATE INDEX commands_undone ON commands (undone_at) WHERE undone_at IS NOT NULL;

CREATE INDEX events_by_command ON events (command_id);

CREATE INDEX events_by_document ON events (document_id, position) WHERE document_id IS NOT NULL;

CREATE INDEX events_samples ON events (position) WHERE type = 'triage.sample';

CREATE INDEX measures_by_code ON measures (code, status);

CREATE INDEX page_prints_by_cluster ON page_prints (cluster, site);

CREATE INDEX rule_hits_by_pattern ON rule_hits (pattern, document);

CREATE INDEX search_pages_due ON search_pages (document) WHERE repairs IS NULL;

CREATE INDEX states_by_number ON document_states (number, verdict_status, verdict, verdict_score);

CREATE INDEX states_by_suspicion ON document_states (suspicion DESC, number);

CREATE INDEX states_for_progress ON document_states
  (source, status, verdict, verdict_status, published_at, region_code, region, done_at, done_by, measures_accepted);

CREATE TABLE analyses (
  document_id TEXT PRIMARY KEY REFERENCES documents(id),
  pipeline_version TEXT NOT NULL,
  rules TEXT NOT NULL,
  segmenter TEXT NOT NULL,
  compressed BLOB NOT NULL
) STRICT;

CREATE TABLE codebooks (
  version INTEGER PRIMARY KEY,
  body TEXT NOT NULL
, command_id TEXT, base_version INTEGER, at TEXT, author TEXT) STRICT;

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

CREATE TABLE document_bytes (
  document_id TEXT PRIMARY KEY REFERENCES documents(id),
  size INTEGER NOT NULL,
  compressed BLOB NOT NULL
) STRICT;

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
, gain REAL, region TEXT, region_code TEXT, done_at TEXT, done_by TEXT, number INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE document_texts (
  document_id TEXT PRIMARY KEY REFERENCES documents(id),
  text TEXT NOT NULL
) STRICT;

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
, url TEXT, site TEXT, crawled_at TEXT) STRICT;

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

CREATE TABLE line_holders (
  fingerprint INTEGER NOT NULL,
  site INTEGER NOT NULL,
  cluster INTEGER NOT NULL,
  PRIMARY KEY (fingerprint, site, cluster)
) STRICT, WITHOUT ROWID;

CREATE TABLE measures (
  document_id TEXT NOT NULL REFERENCES documents(id),
  measure_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  code TEXT NOT NULL,
  status TEXT NOT NULL,
  body TEXT NOT NULL, codebook_version INTEGER,
  PRIMARY KEY (document_id, measure_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE model_in_use (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL REFERENCES models(version)
) STRICT;

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

CREATE TABLE page_cases (
  document_id TEXT PRIMARY KEY REFERENCES documents(id),
  made_by TEXT NOT NULL,
  compressed BLOB NOT NULL
) STRICT;

CREATE TABLE page_prints (
  document INTEGER PRIMARY KEY REFERENCES documents(number),
  -- 0 where the site is not known.
  site INTEGER NOT NULL,
  -- The number of the first document of its near-duplicates; its own where there are none before it.
  cluster INTEGER NOT NULL,
  -- MinHash of the text that the first analysis kept, 128 values of 16 bits; null for a text too short.
  signature BLOB
) STRICT;

CREATE TABLE projection_due (
  document INTEGER PRIMARY KEY REFERENCES documents(number)
) STRICT;

CREATE TABLE reclean_items (
  job_id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents(number),
  conflicts INTEGER NOT NULL,
  -- What changed and what contradicts decisions, as JSON.
  body TEXT NOT NULL,
  -- The analysis before and the name of the one after; only those of the last job are kept.
  before BLOB,
  after_digest TEXT NOT NULL,
  PRIMARY KEY (job_id, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE repetition_due (
  document INTEGER PRIMARY KEY REFERENCES documents(number)
) STRICT;

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

CREATE TABLE rule_hits (
  document INTEGER NOT NULL REFERENCES documents(number),
  pattern INTEGER NOT NULL REFERENCES rule_patterns(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document, pattern, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_patterns (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  scanned_to INTEGER NOT NULL
) STRICT;

CREATE TABLE rule_skips (
  pattern INTEGER NOT NULL REFERENCES rule_patterns(id),
  document INTEGER NOT NULL REFERENCES documents(number),
  PRIMARY KEY (pattern, document)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_grams USING fts5(
  grams, content='', contentless_delete=1, detail=none, tokenize='ascii'
);

CREATE TABLE 'search_grams_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_grams_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_grams_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'search_grams_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE search_pages (
  document INTEGER PRIMARY KEY REFERENCES documents(number),
  -- Names the repairs that the index was made with, empty where there are none; null for a page not in the index yet.
  repairs TEXT
) STRICT;

CREATE TABLE sites (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- Pages of the site, near-duplicates counted once.
  clusters INTEGER NOT NULL
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TRIGGER events_keep_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER events_keep_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
