import type { Database } from 'better-sqlite3';

/** Which clusters have a band of their signature in common with a page. */
export function signatureBandsTable(db: Database) {
  const insert = db.prepare<[number, number]>(`INSERT INTO signature_bands (band, cluster) VALUES (?, ?)`);
  const holders = db
    .prepare<[number, number], number>(`SELECT cluster FROM signature_bands WHERE band = ? ORDER BY cluster LIMIT ?`)
    .pluck();
  const has = db
    .prepare<[number, number], number>(`SELECT 1 FROM signature_bands WHERE band = ? AND cluster = ?`)
    .pluck();
  const count = db.prepare<[], number>(`SELECT count(*) FROM signature_bands`).pluck();
  const clear = db.prepare(`DELETE FROM signature_bands`);
  return {
    add(band: number, cluster: number): void {
      insert.run(band, cluster);
    },
    /** The first `limit` clusters with this band. */
    holders: (band: number, limit: number): number[] => holders.all(band, limit),
    has: (band: number, cluster: number): boolean => has.get(band, cluster) !== undefined,
    count: (): number => count.get() ?? 0,
    clear(): void {
      clear.run();
    },
  };
}
