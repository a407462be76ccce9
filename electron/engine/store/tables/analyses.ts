import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { PageAnalysis, PipelineStamp } from '../../../../shared/text/model.ts';
import { packJson, unpackJson } from '../compressed-json.ts';
import { Recent } from '../recent.ts';

/** Analyses kept unpacked: those of the page under review and its neighbours, which every action reads. */
const KEPT = 8;

/** What the machine said of each page. */
export function analysesTable(db: Database) {
  const put = db.prepare<[string, string, string, string, Buffer]>(
    `INSERT INTO analyses (document_id, pipeline_version, rules, segmenter, compressed) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET pipeline_version = excluded.pipeline_version, rules = excluded.rules,
       segmenter = excluded.segmenter, compressed = excluded.compressed`,
  );
  const get = db.prepare<[string], Buffer>(`SELECT compressed FROM analyses WHERE document_id = ?`).pluck();
  const version = db.prepare<[string], string>(`SELECT pipeline_version FROM analyses WHERE document_id = ?`).pluck();
  const isStale = `(rules <> ? OR pipeline_version <> ?) AND NOT EXISTS (SELECT 1 FROM events
    WHERE events.document_id = analyses.document_id AND events.type <> 'document.import')`;
  const stale = db
    .prepare<[string, string, string], string>(
      `SELECT document_id FROM analyses WHERE ${isStale} AND document_id > ? ORDER BY document_id LIMIT 1`,
    )
    .pluck();
  const countStale = db.prepare<[string, string], number>(`SELECT count(*) FROM analyses WHERE ${isStale}`).pluck();
  const kept = new Recent<{ analysis: PageAnalysis; digest: string }>(KEPT);
  const read = (documentId: string): { analysis: PageAnalysis; digest: string } | undefined => {
    const known = kept.get(documentId);
    if (known) return known;
    const compressed = get.get(documentId);
    if (!compressed) return undefined;
    const digest = createHash('sha256').update(compressed).digest('base64url');
    const found = { analysis: unpackJson<PageAnalysis>(compressed), digest };
    kept.put(documentId, found);
    return found;
  };
  /** @param packed the analysis as `packJson` makes it */
  const putPacked = (documentId: string, { version, rules, segmenter }: PipelineStamp, packed: Uint8Array): void => {
    put.run(documentId, version, rules, segmenter, Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength));
    kept.delete(documentId);
  };
  return {
    put: (documentId: string, analysis: PageAnalysis): void =>
      putPacked(documentId, analysis.pipeline, packJson(analysis)),
    putPacked,
    /** The version of the pipeline that made a document's analysis. */
    version: (documentId: string): string | undefined => version.get(documentId),
    /** The next document after `id` (in the order of ids) that nobody has touched and that another pipeline analysed. */
    nextStale: ({ rules, version }: PipelineStamp, id: string): string | undefined => stale.get(rules, version, id),
    countStale: ({ rules, version }: PipelineStamp): number => countStale.get(rules, version) ?? 0,
    /** The caller must not change what it gets. */
    get: (documentId: string): PageAnalysis | undefined => read(documentId)?.analysis,
    /** Names what an analysis says: another one of the same document has another name. */
    digest: (documentId: string): string | undefined => read(documentId)?.digest,
  };
}
