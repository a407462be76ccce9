import type { Database } from 'better-sqlite3';

/** Grams of the query language of FTS5: each in quotation marks, so that nothing in them is an operator. */
const allOf = (grams: readonly string[]): string => grams.map((gram) => `"${gram}"`).join(' AND ');

/** Which pages may hold which words (see `pageGrams`), and which pages are not in the index yet. */
export function searchTable(db: Database) {
  const insert = db.prepare<[number, string]>(`INSERT INTO search_grams (rowid, grams) VALUES (?, ?)`);
  const remove = db.prepare<[number]>(`DELETE FROM search_grams WHERE rowid = ?`);
  const removeAll = db.prepare(`INSERT INTO search_grams (search_grams) VALUES ('delete-all')`);
  const removePages = db.prepare(`DELETE FROM search_pages`);
  const note = db.prepare<[number, string | null]>(
    `INSERT INTO search_pages (document, repairs) VALUES (?, ?) ON CONFLICT DO UPDATE SET repairs = excluded.repairs`,
  );
  const repairs = db.prepare<[number], string | null>(`SELECT repairs FROM search_pages WHERE document = ?`).pluck();
  const due = db
    .prepare<[number, number], number>(
      `SELECT document FROM search_pages WHERE repairs IS NULL AND document > ? ORDER BY document LIMIT ?`,
    )
    .pluck();
  const countDue = db.prepare<[], number>(`SELECT count(*) FROM search_pages WHERE repairs IS NULL`).pluck();
  // Numbers are bound as reals, which FTS5 takes for no bound at all: it would read the list from its beginning.
  const candidates = db
    .prepare<[string, number, number], number>(
      `SELECT rowid FROM search_grams WHERE search_grams MATCH ? AND rowid > CAST(? AS INTEGER) ORDER BY rowid LIMIT ?`,
    )
    .pluck();
  const countCandidates = db
    .prepare<[string, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM search_grams WHERE search_grams MATCH ? LIMIT ?)`,
    )
    .pluck();
  const isCandidate = db
    .prepare<[string, number], number>(
      `SELECT 1 FROM search_grams WHERE search_grams MATCH ? AND rowid = CAST(? AS INTEGER)`,
    )
    .pluck();
  // A contentless table knows how many rows it holds by the sizes it keeps of them.
  const countIndexed = db.prepare<[], number>(`SELECT count(*) FROM search_grams_docsize`).pluck();
  return {
    /** Takes a page out of the index where it stands there; it waits to be put in anew. */
    wait(document: number): void {
      if (typeof this.repairs(document) === 'string') remove.run(document);
      note.run(document, null);
    },
    /** Puts a page that waits into the index. */
    put(document: number, name: string, grams: string): void {
      insert.run(document, grams);
      note.run(document, name);
    },
    /** The name of the repairs a page was indexed with; null for a page that waits, undefined for one that is unknown. */
    repairs: (document: number): string | null | undefined => repairs.get(document),
    /** The first pages after a number that are not in the index yet. */
    due: (after: number, limit: number): number[] => due.all(after, limit),
    countDue: (): number => countDue.get() ?? 0,
    countIndexed: (): number => countIndexed.get() ?? 0,
    /** The first indexed pages after a number that hold all of some grams, in the order of their numbers. */
    candidates: (grams: readonly string[], after: number, limit: number): number[] =>
      candidates.all(allOf(grams), after, limit),
    /** How many indexed pages hold all of some grams; counted up to a limit only, as counting takes its time. */
    countCandidates: (grams: readonly string[], limit: number): number => countCandidates.get(allOf(grams), limit) ?? 0,
    isCandidate: (grams: readonly string[], document: number): boolean =>
      isCandidate.get(allOf(grams), document) !== undefined,
    clear(): void {
      removeAll.run();
      removePages.run();
    },
  };
}
