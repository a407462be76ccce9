import type { Database } from 'better-sqlite3';
import type { RecleanItem } from '../../../../shared/contract/schemas/reclean.ts';
import type { PageAnalysis } from '../../../../shared/text/model.ts';
import { packJson, unpackJson } from '../compressed-json.ts';

type Body = Pick<RecleanItem, 'changes' | 'conflicts'>;

/** A page of which cleaning it again can be taken back. */
export interface RecleanedPage {
  document: number;
  before: PageAnalysis;
  /** The name of the analysis that took its place (see `analyses.digest`). */
  afterDigest: string;
}

/** What jobs that clean pages again made of them; pages that stayed the same are left out. */
export function recleanItemsTable(db: Database) {
  const insert = db.prepare<[string, number, number, string, Buffer, string]>(
    `INSERT INTO reclean_items (job_id, document, conflicts, body, before, after_digest) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const forgetBefore = db.prepare(`UPDATE reclean_items SET before = NULL WHERE before IS NOT NULL`);
  const forgetOf = db.prepare<[string, number]>(
    `UPDATE reclean_items SET before = NULL WHERE job_id = ? AND document = ?`,
  );
  const where = `job_id = @jobId AND (NOT @onlyConflicts OR conflicts > 0)`;
  type Query = { jobId: string; onlyConflicts: 0 | 1 };
  const count = db.prepare<[Query], number>(`SELECT count(*) FROM reclean_items WHERE ${where}`).pluck();
  const list = db.prepare<
    [Query & { offset: number; limit: number }],
    { documentId: string; title: string; body: string }
  >(
    `SELECT documents.id AS documentId, states.title, body FROM reclean_items
     JOIN documents ON documents.number = document JOIN document_states AS states ON states.document_id = documents.id
     WHERE ${where} ORDER BY conflicts > 0 DESC, document LIMIT @limit OFFSET @offset`,
  );
  const next = db.prepare<[string, number], { document: number; before: Buffer; afterDigest: string }>(
    `SELECT document, before, after_digest AS afterDigest FROM reclean_items
     WHERE job_id = ? AND document > ? AND before IS NOT NULL ORDER BY document LIMIT 1`,
  );
  return {
    add(
      jobId: string,
      document: number,
      { conflicts, changes }: Body,
      before: PageAnalysis,
      afterDigest: string,
    ): void {
      insert.run(
        jobId,
        document,
        conflicts.length,
        JSON.stringify({ changes, conflicts }),
        packJson(before),
        afterDigest,
      );
    },
    /** Those with conflicts first. */
    list(
      jobId: string,
      onlyConflicts: boolean,
      offset: number,
      limit: number,
    ): { total: number; items: RecleanItem[] } {
      const query: Query = { jobId, onlyConflicts: onlyConflicts ? 1 : 0 };
      const rows = list.all({ ...query, offset, limit });
      return {
        total: count.get(query) ?? 0,
        items: rows.map(({ body, ...row }) => ({ ...row, ...(JSON.parse(body) as Body) })),
      };
    },
    /** The next page after a document's number that can be taken back. */
    nextToTakeBack(jobId: string, after: number): RecleanedPage | undefined {
      const row = next.get(jobId, after);
      return row && { ...row, before: unpackJson<PageAnalysis>(row.before) };
    },
    /** Says that a page was taken back, or cannot be any more. */
    setTakenBack(jobId: string, document: number): void {
      forgetOf.run(jobId, document);
    },
    /** Forgets what was before; the reports stay. */
    forgetBefore(): void {
      forgetBefore.run();
    },
  };
}
