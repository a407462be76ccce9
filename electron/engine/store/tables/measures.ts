import type { Database } from 'better-sqlite3';
import type { ReviewedMeasure } from '../../../../shared/review/review-state.ts';

/** Proposed and tagged measures of all documents, for lists and counts over the corpus. */
export function measuresTable(db: Database) {
  const put = db.prepare<[string, string, number, number, string, string, string]>(
    `INSERT INTO measures (document_id, measure_id, start, "end", code, status, body) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET start = excluded.start, "end" = excluded."end", code = excluded.code,
       status = excluded.status, body = excluded.body`,
  );
  const stored = db.prepare<[string], { id: string; body: string }>(
    `SELECT measure_id AS id, body FROM measures WHERE document_id = ? ORDER BY measure_id`,
  );
  const remove = db.prepare<[string, string]>(`DELETE FROM measures WHERE document_id = ? AND measure_id = ?`);
  const clear = db.prepare(`DELETE FROM measures`);
  return {
    /** Makes the stored measures of a document equal to these, touching only rows that differ. */
    replace(documentId: string, measures: readonly ReviewedMeasure[]): void {
      const before = new Map(stored.all(documentId).map(({ id, body }) => [id, body]));
      for (const measure of measures) {
        const body = JSON.stringify(measure);
        if (before.get(measure.id) !== body)
          put.run(documentId, measure.id, measure.start, measure.end, measure.code, measure.status, body);
        before.delete(measure.id);
      }
      for (const id of before.keys()) remove.run(documentId, id);
    },
    /** The stored measures of a document in the order of their ids, as JSON. */
    bodies: (documentId: string): string[] => stored.all(documentId).map(({ body }) => body),
    clear(): void {
      clear.run();
    },
  };
}
