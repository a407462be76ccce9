import type { Database } from 'better-sqlite3';

/** Pages to be looked at again because a line of theirs has become repeated. */
export function repetitionDueTable(db: Database) {
  const add = db.prepare<[number]>(`INSERT INTO repetition_due (document) VALUES (?) ON CONFLICT DO NOTHING`);
  const addCluster = db.prepare<[number]>(
    `INSERT INTO repetition_due (document) SELECT document FROM page_prints WHERE cluster = ? ON CONFLICT DO NOTHING`,
  );
  const first = db.prepare<[number], number>(`SELECT document FROM repetition_due ORDER BY document LIMIT ?`).pluck();
  const count = db.prepare<[], number>(`SELECT count(*) FROM repetition_due`).pluck();
  const remove = db.prepare<[number]>(`DELETE FROM repetition_due WHERE document = ?`);
  return {
    add(document: number): void {
      add.run(document);
    },
    addCluster(cluster: number): void {
      addCluster.run(cluster);
    },
    /** The pages with the lowest numbers of those that wait. */
    first: (limit: number): number[] => first.all(limit),
    count: (): number => count.get() ?? 0,
    remove(document: number): void {
      remove.run(document);
    },
  };
}
