/** Which lines stand on several pages, and which pages are near-duplicates. */
export const repetitionMigration = {
  version: 2,
  name: 'repetition',
  sql: `
-- Projections, made from the documents in the order of their numbers. Pages that came before have no prints until the
-- next import makes them.
CREATE TABLE sites (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- Pages of the site, near-duplicates counted once.
  clusters INTEGER NOT NULL
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
CREATE INDEX page_prints_by_cluster ON page_prints (cluster, site);

-- Keys of the bands of the signature of each cluster's first document.
CREATE TABLE signature_bands (
  band INTEGER NOT NULL,
  cluster INTEGER NOT NULL,
  PRIMARY KEY (band, cluster)
) STRICT, WITHOUT ROWID;

-- For each line the first few clusters of each site that hold it: of each cluster the lines of its first page on the site.
CREATE TABLE line_holders (
  fingerprint INTEGER NOT NULL,
  site INTEGER NOT NULL,
  cluster INTEGER NOT NULL,
  PRIMARY KEY (fingerprint, site, cluster)
) STRICT, WITHOUT ROWID;

-- Pages with a line that has become repeated since they were analysed; an import ends with looking at them again.
CREATE TABLE repetition_due (
  document INTEGER PRIMARY KEY REFERENCES documents(number)
) STRICT;
`,
} as const;
