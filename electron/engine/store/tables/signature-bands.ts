import type { Database } from 'better-sqlite3';
import { BANDS } from '../../../../shared/text/repetition/lsh-bands.ts';

const each = (text: string): string => Array.from({ length: BANDS }, () => text).join(', ');

/** Which clusters have a band of their signature in common with a page. `bands` are always those of a whole signature. */
export function signatureBandsTable(db: Database) {
  // One statement for all bands of a page: a call for each would take longer than the work.
  const insert = db.prepare<number[]>(
    `INSERT INTO signature_bands (band, cluster) VALUES ${each('(?, ?)')} ON CONFLICT DO NOTHING`,
  );
  const holders = db
    .prepare<number[], number>(
      `SELECT cluster FROM signature_bands WHERE band IN (${each('?')}) GROUP BY cluster
       ORDER BY count(*) DESC, cluster LIMIT ?`,
    )
    .pluck();
  const held = db
    .prepare<number[], number>(`SELECT count(*) FROM signature_bands WHERE band IN (${each('?')}) AND cluster = ?`)
    .pluck();
  const count = db.prepare<[], number>(`SELECT count(*) FROM signature_bands`).pluck();
  const clear = db.prepare(`DELETE FROM signature_bands`);
  return {
    add(bands: readonly number[], cluster: number): void {
      insert.run(...bands.flatMap((band) => [band, cluster]));
    },
    /** The `limit` clusters that have most of these bands. */
    holders: (bands: readonly number[], limit: number): number[] => holders.all(...bands, limit),
    /** How many of these bands a cluster has. */
    held: (bands: readonly number[], cluster: number): number => held.get(...bands, cluster) ?? 0,
    count: (): number => count.get() ?? 0,
    clear(): void {
      clear.run();
    },
  };
}
