import type { Database } from 'better-sqlite3';
import type { Span } from '../../../../shared/text/model.ts';

/** What a pattern found on one page. */
export interface PatternHits {
  key: string;
  spans: Span[];
}

/** Where rules found what they look for; patterns go by their keys (see `patternKey`). */
export function ruleHitsTable(db: Database) {
  const idOf = db.prepare<[string], number>(`SELECT id FROM rule_patterns WHERE key = ?`).pluck();
  const make = db
    .prepare<[string], number>(`INSERT INTO rule_patterns (key, scanned_to) VALUES (?, 0) RETURNING id`)
    .pluck();
  const scannedTo = db.prepare<[string], number>(`SELECT scanned_to FROM rule_patterns WHERE key = ?`).pluck();
  const setScanned = db.prepare<[number, number]>(`UPDATE rule_patterns SET scanned_to = ? WHERE id = ?`);
  const insert = db.prepare<[number, number, number, number]>(
    `INSERT INTO rule_hits (document, pattern, start, "end") VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const skip = db.prepare<[number, number]>(
    `INSERT INTO rule_skips (pattern, document) VALUES (?, ?) ON CONFLICT DO NOTHING`,
  );
  const ofDocument = db.prepare<[number], { key: string; start: number; end: number }>(
    `SELECT key, start, "end" FROM rule_hits JOIN rule_patterns ON id = pattern WHERE document = ? ORDER BY pattern, start`,
  );
  const counts = db.prepare<[string], { hits: number; pages: number; slow: number; scannedTo: number }>(
    `SELECT (SELECT count(*) FROM rule_hits WHERE pattern = id) AS hits,
       (SELECT count(DISTINCT document) FROM rule_hits WHERE pattern = id) AS pages,
       (SELECT count(*) FROM rule_skips WHERE pattern = id) AS slow, scanned_to AS scannedTo
     FROM rule_patterns WHERE key = ?`,
  );
  const keys = db.prepare<[], string>(`SELECT key FROM rule_patterns`).pluck();
  const removals = ['rule_hits', 'rule_skips'].map((table) =>
    db.prepare<[string]>(`DELETE FROM ${table} WHERE pattern = (SELECT id FROM rule_patterns WHERE key = ?)`),
  );
  const removePattern = db.prepare<[string]>(`DELETE FROM rule_patterns WHERE key = ?`);
  return {
    /** The number of the last document that a pattern was looked for in; 0 for none. */
    scannedTo: (key: string): number => scannedTo.get(key) ?? 0,
    /** Notes what a pattern found in the documents up to a number. */
    add(key: string, found: readonly { document: number; spans: readonly Span[] }[], slow: number[], to: number): void {
      const pattern = idOf.get(key) ?? make.get(key) ?? 0;
      for (const { document, spans } of found)
        for (const { start, end } of spans) insert.run(document, pattern, start, end);
      for (const document of slow) skip.run(pattern, document);
      setScanned.run(to, pattern);
    },
    /** What patterns found on a document, by its number. */
    ofDocument(document: number): PatternHits[] {
      const found: PatternHits[] = [];
      for (const { key, start, end } of ofDocument.iterate(document)) {
        const last = found.at(-1);
        if (last?.key === key) last.spans.push({ start, end });
        else found.push({ key, spans: [{ start, end }] });
      }
      return found;
    },
    counts: (key: string) => counts.get(key) ?? { hits: 0, pages: 0, slow: 0, scannedTo: 0 },
    keys: (): string[] => keys.all(),
    /** Forgets a pattern and what it found. */
    remove(key: string): void {
      for (const removal of removals) removal.run(key);
      removePattern.run(key);
    },
  };
}
