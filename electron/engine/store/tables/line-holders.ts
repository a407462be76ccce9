import type { Database } from 'better-sqlite3';

/** Which clusters hold a line, the first few of each site. */
export function lineHoldersTable(db: Database) {
  const insert = db.prepare<[number, number, number]>(
    `INSERT INTO line_holders (fingerprint, site, cluster) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const onSite = db
    .prepare<[number, number], number>(
      `SELECT cluster FROM line_holders WHERE fingerprint = ? AND site = ? ORDER BY cluster`,
    )
    .pluck();
  const anywhere = db
    .prepare<[number, number], number>(`SELECT DISTINCT cluster FROM line_holders WHERE fingerprint = ? LIMIT ?`)
    .pluck();
  const has = db
    .prepare<[number, number, number], number>(
      `SELECT 1 FROM line_holders WHERE fingerprint = ? AND site = ? AND cluster = ?`,
    )
    .pluck();
  const count = db.prepare<[], number>(`SELECT count(*) FROM line_holders`).pluck();
  const clear = db.prepare(`DELETE FROM line_holders`);
  return {
    add(fingerprint: number, site: number, cluster: number): void {
      insert.run(fingerprint, site, cluster);
    },
    /** The clusters of a site that are known to hold a line. */
    onSite: (fingerprint: number, site: number): number[] => onSite.all(fingerprint, site),
    /** Up to `limit` clusters of any site that hold a line. */
    anywhere: (fingerprint: number, limit: number): number[] => anywhere.all(fingerprint, limit),
    has: (fingerprint: number, site: number, cluster: number): boolean =>
      has.get(fingerprint, site, cluster) !== undefined,
    count: (): number => count.get() ?? 0,
    clear(): void {
      clear.run();
    },
  };
}
