import type { Database } from 'better-sqlite3';
import type { PageAnalysis } from '../../../../shared/text/model.ts';
import { packJson, unpackJson } from '../compressed-json.ts';

/** What the machine said of each page. */
export function analysesTable(db: Database) {
  const put = db.prepare<[string, string, string, string, Buffer]>(
    `INSERT INTO analyses (document_id, pipeline_version, rules, segmenter, compressed) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET pipeline_version = excluded.pipeline_version, rules = excluded.rules,
       segmenter = excluded.segmenter, compressed = excluded.compressed`,
  );
  const get = db.prepare<[string], Buffer>(`SELECT compressed FROM analyses WHERE document_id = ?`).pluck();
  return {
    put(documentId: string, analysis: PageAnalysis): void {
      const { version, rules, segmenter } = analysis.pipeline;
      put.run(documentId, version, rules, segmenter, packJson(analysis));
    },
    get(documentId: string): PageAnalysis | undefined {
      const compressed = get.get(documentId);
      return compressed && unpackJson<PageAnalysis>(compressed);
    },
  };
}
