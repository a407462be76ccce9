import type { Database } from 'better-sqlite3';
import type { ErrorCode } from '../../../../shared/contract/errors.ts';
import type { ImportItem } from '../../../../shared/contract/schemas/job.ts';

interface ItemRow {
  name: string;
  outcome: ImportItem['outcome'];
  documentId: string | null;
  code: ErrorCode | null;
  message: string | null;
}

/** What became of each file of each import. */
export function importItemsTable(db: Database) {
  const insert = db.prepare<[{ jobId: string } & ItemRow]>(
    `INSERT INTO import_items (job_id, number, name, outcome, document_id, error_code, error_message)
     VALUES (@jobId, (SELECT coalesce(max(number) + 1, 0) FROM import_items WHERE job_id = @jobId), @name, @outcome, @documentId, @code, @message)`,
  );
  const where = `job_id = @jobId AND (@outcome IS NULL OR outcome = @outcome)`;
  type Query = { jobId: string; outcome: ImportItem['outcome'] | null };
  const count = db.prepare<[Query], number>(`SELECT count(*) FROM import_items WHERE ${where}`).pluck();
  const list = db.prepare<[Query & { offset: number; limit: number }], ItemRow>(
    `SELECT name, outcome, document_id AS documentId, error_code AS code, error_message AS message
     FROM import_items WHERE ${where} ORDER BY number LIMIT @limit OFFSET @offset`,
  );
  return {
    add(jobId: string, item: ImportItem): void {
      const { name, outcome, documentId, error } = item;
      insert.run({ jobId, name, outcome, documentId, code: error?.code ?? null, message: error?.message ?? null });
    },
    list(query: Query, offset: number, limit: number): { total: number; items: ImportItem[] } {
      const items = list.all({ ...query, offset, limit }).map(
        ({ code, message, ...item }): ImportItem => ({
          ...item,
          error: code === null ? null : { code, message: message ?? '' },
        }),
      );
      return { total: count.get(query) ?? 0, items };
    },
  };
}
