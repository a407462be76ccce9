import type { Database } from 'better-sqlite3';
import type { ReviewedMeasure } from '../../../../shared/review/review-state.ts';

/** A measure as it is stored. */
export interface MeasureRow {
  measure: ReviewedMeasure;
  /** The codebook version under which a reviewer last said that the code is right; null but for accepted tags. */
  codebookVersion: number | null;
  /** The measure as JSON. */
  body: string;
}

/** Measures of all documents that a reviewer has decided on, for lists and counts over the corpus. */
export function measuresTable(db: Database) {
  const put = db.prepare<[string, string, number, number, string, string, number | null, string]>(
    `INSERT INTO measures (document_id, measure_id, start, "end", code, status, codebook_version, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET start = excluded.start, "end" = excluded."end", code = excluded.code,
       status = excluded.status, codebook_version = excluded.codebook_version, body = excluded.body`,
  );
  const stored = db.prepare<[string], { id: string; body: string; codebookVersion: number | null }>(
    `SELECT measure_id AS id, body, codebook_version AS codebookVersion FROM measures
     WHERE document_id = ? ORDER BY measure_id`,
  );
  const remove = db.prepare<[string, string]>(`DELETE FROM measures WHERE document_id = ? AND measure_id = ?`);
  const tagged = db.prepare<[], { code: string; count: number }>(
    `SELECT code, count(*) AS count FROM measures WHERE status = 'accepted' GROUP BY code`,
  );
  const outdated = `measures.code = @code AND measures.status = 'accepted' AND measures.codebook_version < @before`;
  const countOutdated = db
    .prepare<[{ code: string; before: number }], number>(`SELECT count(*) FROM measures WHERE ${outdated}`)
    .pluck();
  const listOutdated = db.prepare<
    [{ code: string; before: number; offset: number; limit: number }],
    { documentId: string; title: string; codebookVersion: number; body: string }
  >(
    `SELECT measures.document_id AS documentId, states.title, measures.codebook_version AS codebookVersion, measures.body
     FROM measures JOIN documents ON documents.id = measures.document_id
     JOIN document_states AS states ON states.document_id = measures.document_id
     WHERE ${outdated}
     ORDER BY documents.number, measures.start, measures.measure_id LIMIT @limit OFFSET @offset`,
  );
  const clear = db.prepare(`DELETE FROM measures`);
  return {
    /** Makes the stored measures of a document equal to these, touching only rows that differ. */
    replace(documentId: string, rows: readonly MeasureRow[]): void {
      const before = new Map(stored.all(documentId).map((row) => [row.id, row]));
      for (const { measure, codebookVersion, body } of rows) {
        const old = before.get(measure.id);
        if (old?.body !== body || old.codebookVersion !== codebookVersion)
          put.run(
            documentId,
            measure.id,
            measure.start,
            measure.end,
            measure.code,
            measure.status,
            codebookVersion,
            body,
          );
        before.delete(measure.id);
      }
      for (const id of before.keys()) remove.run(documentId, id);
    },
    /** The stored measures of a document in the order of their ids. */
    stored: (documentId: string) => stored.all(documentId),
    /** How many accepted tags each code has; codes without tags are left out. */
    tagged: (): Map<string, number> => new Map(tagged.all().map(({ code, count }) => [code, count])),
    /** How many accepted tags of a code were last said to be right under a version below `before`. */
    countOutdated: (code: string, before: number): number => countOutdated.get({ code, before }) ?? 0,
    /** Those tags, in the order of import and of their place on the page. */
    listOutdated: (code: string, before: number, offset: number, limit: number) =>
      listOutdated
        .all({ code, before, offset, limit })
        .map(({ body, ...row }) => ({ ...row, measure: JSON.parse(body) as ReviewedMeasure })),
    clear(): void {
      clear.run();
    },
  };
}
