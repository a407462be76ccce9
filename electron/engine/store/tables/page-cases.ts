import type { Database } from 'better-sqlite3';
import type { PageCases } from '../../../../shared/learn/page-cases.ts';
import { packJson } from '../compressed-json.ts';

/** What of each page can be learned by, as `packJson` packs it; a cache. */
export function pageCasesTable(db: Database) {
  const put = db.prepare<[string, string, Buffer]>(
    `INSERT INTO page_cases (document_id, made_by, compressed) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET made_by = excluded.made_by, compressed = excluded.compressed`,
  );
  const get = db
    .prepare<[string, string], Buffer>(`SELECT compressed FROM page_cases WHERE document_id = ? AND made_by = ?`)
    .pluck();
  return {
    /** @param madeBy the pipeline they were made with (see `PipelinePool.studyKey`) */
    put(documentId: string, madeBy: string, cases: PageCases): void {
      put.run(documentId, madeBy, packJson(cases));
    },
    get: (documentId: string, madeBy: string): Buffer | undefined => get.get(documentId, madeBy),
  };
}
