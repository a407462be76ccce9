import BetterSqlite3 from 'better-sqlite3';
import { migrate } from '../../electron/engine/store/migrations/index.ts';
import { progressCounts } from '../../electron/engine/store/tables/progress-counts.ts';

/** Everything that the screen of the progress counts, on `count` pages of 400 sources, ms. */
export function progressMs(count: number): number {
  const db = new BetterSqlite3(':memory:');
  try {
    migrate(db);
    db.pragma('foreign_keys = OFF');
    db.prepare<[number]>(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO document_states (document_id, title, folded, source, published_at, script, verdict, verdict_status,
         suspicion, status, measures_accepted, measures_suggested, repairs_suggested, gain, region, region_code, done_at, done_by)
       SELECT printf('%032x', i), 't', 'f', 'source ' || (i % 400), '20' || (10 + i % 15) || '-01-02', 'Hans', 'clean',
         CASE i % 3 WHEN 0 THEN 'decided' ELSE 'suggested' END, 1, CASE i % 3 WHEN 0 THEN 'done' ELSE 'todo' END,
         i % 5, 3, 0, 1, '某市', CASE i % 4 WHEN 0 THEN '35' || (1000 + i % 90) END,
         CASE i % 3 WHEN 0 THEN strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + i * 60, 'unixepoch') END,
         CASE i % 3 WHEN 0 THEN 'r' || (i % 7) END FROM n`,
    ).run(count);
    const counts = progressCounts(db);
    const start = performance.now();
    for (const each of ['sources', 'reviewers', 'days', 'verdicts', 'years', 'regions'] as const) counts[each]();
    return performance.now() - start;
  } finally {
    db.close();
  }
}
