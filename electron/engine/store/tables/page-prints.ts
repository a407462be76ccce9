import type { Database } from 'better-sqlite3';

export interface PagePrintRecord {
  /** The document's number. */
  document: number;
  site: number;
  cluster: number;
  signature: Uint16Array | null;
}

interface PrintRow extends Omit<PagePrintRecord, 'signature'> {
  signature: Buffer | null;
}

/** Stored in the byte order of every platform this runs on: little-endian. */
const packSignature = ({ buffer, byteOffset, byteLength }: Uint16Array): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);

/** Copied, because SQLite's bytes need not begin at an even address. */
export const unpackSignature = (bytes: Buffer): Uint16Array =>
  new Uint16Array(new Uint8Array(bytes).buffer, 0, bytes.length >> 1);

/** What each page is compared by: its site, its near-duplicates and its signature. */
export function pagePrintsTable(db: Database) {
  const insert = db.prepare<[number, number, number, Buffer | null]>(
    `INSERT INTO page_prints (document, site, cluster, signature) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET cluster = excluded.cluster`,
  );
  const get = db.prepare<[number], PrintRow>(
    `SELECT document, site, cluster, signature FROM page_prints WHERE document = ?`,
  );
  const onSite = db
    .prepare<[number, number], number>(`SELECT document FROM page_prints WHERE cluster = ? AND site = ? LIMIT 1`)
    .pluck();
  const first = db
    .prepare<[number, number], number>(`SELECT min(document) FROM page_prints WHERE cluster = ? AND site = ?`)
    .pluck();
  const members = db.prepare<[number, number, number], { id: string; title: string }>(
    `SELECT documents.id, states.title FROM page_prints
     JOIN documents ON documents.number = page_prints.document
     JOIN document_states AS states ON states.document_id = documents.id
     WHERE page_prints.cluster = ? AND page_prints.document <> ? ORDER BY page_prints.document LIMIT ?`,
  );
  const size = db.prepare<[number], number>(`SELECT count(*) FROM page_prints WHERE cluster = ?`).pluck();
  const last = db.prepare<[], number>(`SELECT coalesce(max(document), 0) FROM page_prints`).pluck();
  const scatter = db.prepare(`UPDATE page_prints SET cluster = -1`);
  return {
    /** Adds a page, or gives one that is there its cluster. */
    put({ document, site, cluster, signature }: PagePrintRecord): void {
      insert.run(document, site, cluster, signature && packSignature(signature));
    },
    get(document: number): PagePrintRecord | undefined {
      const row = get.get(document);
      return row && { ...row, signature: row.signature && unpackSignature(row.signature) };
    },
    /** Whether a site has a page of a cluster. */
    isOnSite: (cluster: number, site: number): boolean => onSite.get(cluster, site) !== undefined,
    /** The first page of a cluster on a site. */
    firstOnSite: (cluster: number, site: number): number | null => first.get(cluster, site) ?? null,
    /** Other pages of a document's cluster, the first `limit`, with how many there are. */
    nearDuplicates(document: number, limit: number): { total: number; pages: { id: string; title: string }[] } {
      const cluster = get.get(document)?.cluster;
      if (cluster === undefined) return { total: 0, pages: [] };
      return { total: (size.get(cluster) ?? 1) - 1, pages: members.all(cluster, document, limit) };
    },
    /** The highest document number that has a print, 0 where none has. */
    last: (): number => last.get() ?? 0,
    /** Takes every page out of its cluster, before clusters are made anew. */
    scatter(): void {
      scatter.run();
    },
  };
}
