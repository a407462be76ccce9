import { deflateSync, inflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';

/** Where a page was fetched from; null for what the import was not told. */
export interface Provenance {
  url: string | null;
  site: string | null;
  /** ISO 8601. */
  crawledAt: string | null;
}

export interface DocumentRecord extends Provenance {
  id: string;
  name: string;
  origin: string;
  format: 'text' | 'html';
  encoding: string;
  textSha256: string;
  /** UTF-16 units of the raw text. */
  characters: number;
  importedAt: string;
}

const columns = `id, name, origin, format, encoding, text_sha256 AS textSha256, characters, imported_at AS importedAt,
  url, site, crawled_at AS crawledAt`;

/** In place of bytes that are the UTF-8 of the raw text. */
const AS_TEXT = Buffer.alloc(0);

/** Imported pages: written once, then only read. */
export function documentsTable(db: Database) {
  const insert = db.prepare<[DocumentRecord]>(
    `INSERT INTO documents (id, name, origin, format, encoding, text_sha256, characters, imported_at, url, site, crawled_at)
     VALUES (@id, @name, @origin, @format, @encoding, @textSha256, @characters, @importedAt, @url, @site, @crawledAt)`,
  );
  const insertText = db.prepare<[string, string]>(`INSERT INTO document_texts (document_id, text) VALUES (?, ?)`);
  const insertBytes = db.prepare<[string, number, Buffer]>(
    `INSERT INTO document_bytes (document_id, size, compressed) VALUES (?, ?, ?)`,
  );
  const byId = db.prepare<[string], DocumentRecord>(`SELECT ${columns} FROM documents WHERE id = ?`);
  const duplicate = db
    .prepare<[string, string], string>(`SELECT id FROM documents WHERE id = ? OR text_sha256 = ?`)
    .pluck();
  const text = db.prepare<[string], string>(`SELECT text FROM document_texts WHERE document_id = ?`).pluck();
  const bytes = db.prepare<[string], Buffer>(`SELECT compressed FROM document_bytes WHERE document_id = ?`).pluck();
  const count = db.prepare<[], number>(`SELECT count(*) FROM documents`).pluck();
  const numberOf = db.prepare<[string], number>(`SELECT number FROM documents WHERE id = ?`).pluck();
  const idOf = db.prepare<[number], string>(`SELECT id FROM documents WHERE number = ?`).pluck();
  const next = db
    .prepare<[number], number>(`SELECT number FROM documents WHERE number > ? ORDER BY number LIMIT 1`)
    .pluck();
  const numbersAfter = db
    .prepare<[number, number], number>(`SELECT number FROM documents WHERE number > ? ORDER BY number LIMIT ?`)
    .pluck();
  const lastNumber = db.prepare<[], number>(`SELECT coalesce(max(number), 0) FROM documents`).pluck();
  const pageAfter = db.prepare<[number], { number: number; id: string; text: string }>(
    `SELECT number, id, text FROM documents JOIN document_texts ON document_id = id
     WHERE number > ? ORDER BY number LIMIT 1`,
  );
  const pageOf = db.prepare<[number], { id: string; text: string }>(
    `SELECT id, text FROM documents JOIN document_texts ON document_id = id WHERE number = ?`,
  );
  const ids = db.prepare<[], string>(`SELECT id FROM documents ORDER BY id`).pluck();
  return {
    /** @returns its number */
    insert(record: DocumentRecord, raw: string, bytes: Buffer): number {
      const { lastInsertRowid } = insert.run(record);
      insertText.run(record.id, raw);
      const isText = bytes.equals(Buffer.from(raw, 'utf8'));
      insertBytes.run(record.id, bytes.length, isText ? AS_TEXT : deflateSync(bytes));
      return Number(lastInsertRowid);
    },
    /** A document's number: higher than those of all that were imported before it. */
    numberOf: (id: string): number | undefined => numberOf.get(id),
    idOf: (number: number): string | undefined => idOf.get(number),
    /** The lowest number above `after`. */
    numberAfter: (after: number): number | undefined => next.get(after),
    /** The lowest numbers above `after`. */
    numbersAfter: (after: number, limit: number): number[] => numbersAfter.all(after, limit),
    /** The highest number there is, 0 for no documents. */
    lastNumber: (): number => lastNumber.get() ?? 0,
    /** The document with the lowest number above `after`, and its raw text. */
    pageAfter: (after: number) => pageAfter.get(after),
    /** A document and its raw text, by its number. */
    pageOf: (number: number) => pageOf.get(number),
    byId: (id: string): DocumentRecord | undefined => byId.get(id),
    /** The document that already holds these bytes or this text. */
    duplicateOf: (id: string, textSha256: string): string | undefined => duplicate.get(id, textSha256),
    text: (id: string): string | undefined => text.get(id),
    /** The bytes as they were imported. */
    bytes(id: string): Buffer | undefined {
      const compressed = bytes.get(id);
      if (compressed?.length === AS_TEXT.length) return Buffer.from(text.get(id) ?? '', 'utf8');
      return compressed && inflateSync(compressed);
    },
    count: (): number => count.get() ?? 0,
    /** All ids in an order that does not depend on the order of import. */
    ids: (): string[] => ids.all(),
  };
}
