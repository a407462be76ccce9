/** Finding any words in the texts of all pages. */
export const searchMigration = {
  version: 6,
  name: 'search',
  sql: `
-- Projections. The characters and pairs of characters of each page, folded, by the document's number; what a page holds
-- of them is only where it may be found: the words themselves are looked for in its text.
CREATE VIRTUAL TABLE search_grams USING fts5(
  grams, content='', contentless_delete=1, detail=none, tokenize='ascii'
);

-- Half as much rewriting as by default; a search has a few more parts to look into.
INSERT INTO search_grams (search_grams, rank) VALUES ('automerge', 8);

CREATE TABLE search_pages (
  document INTEGER PRIMARY KEY REFERENCES documents(number),
  -- Names the repairs that the index was made with, empty where there are none; null for a page not in the index yet.
  repairs TEXT
) STRICT;
CREATE INDEX search_pages_due ON search_pages (document) WHERE repairs IS NULL;

INSERT INTO search_pages (document) SELECT number FROM documents;
`,
} as const;
