import type { Database } from 'better-sqlite3';

/** Pages whose rows in lists may show what was before the last change of the rules. */
export function projectionDueTable(db: Database) {
  const add = db.prepare<[number]>(`INSERT INTO projection_due (document) VALUES (?) ON CONFLICT DO NOTHING`);
  const addFound = db.prepare<[string]>(
    `INSERT INTO projection_due (document)
     SELECT DISTINCT document FROM rule_hits WHERE pattern = (SELECT id FROM rule_patterns WHERE key = ?)
     ON CONFLICT DO NOTHING`,
  );
  const first = db.prepare<[number], number>(`SELECT document FROM projection_due ORDER BY document LIMIT ?`).pluck();
  const has = db.prepare<[number], number>(`SELECT 1 FROM projection_due WHERE document = ?`).pluck();
  const count = db.prepare<[], number>(`SELECT count(*) FROM projection_due`).pluck();
  const remove = db.prepare<[number]>(`DELETE FROM projection_due WHERE document = ?`);
  return {
    add(document: number): void {
      add.run(document);
    },
    /** Every page on which a pattern was found, by its key. */
    addFound(patternKey: string): void {
      addFound.run(patternKey);
    },
    first: (limit: number): number[] => first.all(limit),
    has: (document: number): boolean => has.get(document) !== undefined,
    count: (): number => count.get() ?? 0,
    remove(document: number): void {
      remove.run(document);
    },
  };
}
