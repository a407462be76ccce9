import type { Database } from 'better-sqlite3';
import type { DocumentFilter, DocumentRow, DocumentSort } from '../../../../shared/contract/schemas/document.ts';
import { condition, tables } from './document-filter.ts';

export type DocumentState = Omit<DocumentRow, 'id' | 'name' | 'characters' | 'importedAt'> & {
  documentId: string;
  /** The document's place in the order of import. */
  number: number;
  /** Title, source and file name, folded for search. */
  folded: string;
  /** How urgently a reviewer should look for contamination, 0 to 4. */
  suspicion: number;
  /** See `expectedGain`; null in rows of a file that was made before there was any. */
  gain: number | null;
  region: string | null;
  /** The GB/T 2260 code of the region, where its name has one. */
  regionCode: string | null;
  /** When and by whom the page was finished; null while it is not. */
  doneAt: string | null;
  doneBy: string | null;
};

/** What a list of places in the corpus shows of a document. */
export interface ListedDocument extends Pick<DocumentRow, 'id' | 'title' | 'verdict' | 'status'> {
  number: number;
}

/** A document that matches a filter; `open` are the proposals on it that nobody has decided on. */
export interface MatchingDocument {
  number: number;
  id: string;
  title: string;
  open: number;
}

const row = `documents.id, states.title, documents.name, states.source, states.published_at AS publishedAt,
  states.script, states.verdict, states.verdict_status AS verdictStatus, states.verdict_score AS verdictScore,
  states.status, documents.characters, states.measures_accepted AS measuresAccepted,
  states.measures_suggested AS measuresSuggested, states.repairs_suggested AS repairsSuggested,
  documents.imported_at AS importedAt`;

/**
 * How many pages of each source are done. It changes with every other page of the source, so it is counted when the list
 * is asked for and is no part of a page's own gain.
 */
const sourcesDone = `LEFT JOIN (SELECT source AS name, sum(status = 'done') AS done FROM document_states
  WHERE source IS NOT NULL GROUP BY source) AS sources ON sources.name = states.source`;

/** One pass over the rows is faster than looking every one of them up by an index. */
const inOnePass = `${tables} NOT INDEXED`;

const sortColumns: Record<DocumentSort['by'], string> = {
  imported: 'states.number',
  title: 'states.title',
  source: 'states.source',
  publishedAt: 'states.published_at',
  verdict: 'states.verdict',
  status: `CASE states.status WHEN 'todo' THEN 0 WHEN 'inProgress' THEN 1 ELSE 2 END`,
  measures: 'states.measures_accepted + states.measures_suggested',
  suspicion: 'states.suspicion',
  // The first page of a source counts double, the second half as much again, and so on; one without a source counts once.
  gain: 'states.gain * (1 + coalesce(1.0 / (1 + sources.done), 0))',
  // Ids are hashes of the pages' bytes: their order has nothing to do with what a page says, and never changes.
  random: 'states.document_id',
};

/** Orders of the whole library that an index has: they are read from where they are asked for, whatever comes before. */
function indexedOrder(filter: DocumentFilter, { by, descending }: DocumentSort): string | null {
  if (Object.keys(filter).length > 0) return null;
  if (by === 'suspicion' && descending) return 'states.suspicion DESC, states.number';
  return by === 'imported' ? `states.number ${descending ? 'DESC' : 'ASC'}` : null;
}

/** The library's view of each document. */
export function documentStatesTable(db: Database) {
  const put = db.prepare<[DocumentState]>(
    `INSERT INTO document_states (document_id, number, title, folded, source, published_at, script, verdict, verdict_status, verdict_score,
       suspicion, gain, status, measures_accepted, measures_suggested, repairs_suggested,
       region, region_code, done_at, done_by)
     VALUES (@documentId, @number, @title, @folded, @source, @publishedAt, @script, @verdict, @verdictStatus, @verdictScore,
       @suspicion, @gain, @status, @measuresAccepted, @measuresSuggested, @repairsSuggested, @region, @regionCode, @doneAt, @doneBy)
     ON CONFLICT DO UPDATE SET number = excluded.number, title = excluded.title, folded = excluded.folded, source = excluded.source, published_at = excluded.published_at,
       script = excluded.script, verdict = excluded.verdict, verdict_status = excluded.verdict_status,
       verdict_score = excluded.verdict_score, suspicion = excluded.suspicion, gain = excluded.gain, status = excluded.status,
       measures_accepted = excluded.measures_accepted, measures_suggested = excluded.measures_suggested,
       repairs_suggested = excluded.repairs_suggested,
       region = excluded.region, region_code = excluded.region_code, done_at = excluded.done_at, done_by = excluded.done_by`,
  );
  const get = db.prepare<[string], DocumentRow>(
    `SELECT ${row} FROM ${tables} JOIN documents ON documents.id = states.document_id WHERE states.document_id = ?`,
  );
  const stored = db.prepare<[string], DocumentState>(
    `SELECT document_id AS documentId, number, title, folded, source, published_at AS publishedAt, script, verdict,
       verdict_status AS verdictStatus, verdict_score AS verdictScore, suspicion, gain, status,
       measures_accepted AS measuresAccepted, measures_suggested AS measuresSuggested,
       repairs_suggested AS repairsSuggested, region, region_code AS regionCode, done_at AS doneAt, done_by AS doneBy
     FROM document_states WHERE document_id = ?`,
  );
  const sourceOf = db
    .prepare<[string], string | null>(`SELECT source FROM document_states WHERE document_id = ?`)
    .pluck();
  const withoutGain = db
    .prepare<[number], string>(`SELECT document_id FROM document_states WHERE gain IS NULL LIMIT ?`)
    .pluck();
  const totals = db.prepare<[], { done: number | null; measures: number | null }>(
    `SELECT sum(status = 'done') AS done, sum(measures_accepted) AS measures FROM document_states`,
  );
  const clear = db.prepare(`DELETE FROM document_states`);
  return {
    put(state: DocumentState): void {
      put.run(state);
    },
    get: (documentId: string): DocumentRow | undefined => get.get(documentId),
    /** The source that a document names, as far as is known. */
    sourceOf: (documentId: string): string | null => sourceOf.get(documentId) ?? null,
    /** The row itself, to be compared with what the log says. */
    stored: (documentId: string): DocumentState | undefined => stored.get(documentId),
    list(filter: DocumentFilter, sort: DocumentSort, offset: number, limit: number) {
      const where = condition(filter);
      const column = sortColumns[sort.by];
      const direction = sort.descending ? 'DESC' : 'ASC';
      const total = db
        .prepare<string[], number>(`SELECT count(*) FROM ${tables} ${where.sql}`)
        .pluck()
        .get(...where.values);
      const indexed = indexedOrder(filter, sort);
      // The bound that is none keeps the rows from being looked up by an index of sources, in the order of these.
      const from = indexed
        ? tables
        : sort.by === 'gain'
          ? `(SELECT * FROM ${inOnePass} ${where.sql} LIMIT -1) AS states ${sourcesDone}`
          : `${inOnePass} ${where.sql}`;
      const ids = db
        .prepare<(string | number)[], string>(
          `SELECT states.document_id FROM ${from}
           ORDER BY ${indexed ?? `${column} IS NULL, ${column} ${direction}, states.number`} LIMIT ? OFFSET ?`,
        )
        .pluck()
        .all(...where.values, limit, offset);
      const rows = ids.flatMap((id) => get.get(id) ?? []);
      return { total: total ?? 0, rows };
    },
    /** Documents whose gain was never made. */
    withoutGain: (limit: number): string[] => withoutGain.all(limit),
    /** Ids of the documents that match a filter, in the order of import. */
    ids(filter: DocumentFilter): string[] {
      const where = condition(filter);
      return db
        .prepare<string[], string>(`SELECT states.document_id FROM ${inOnePass} ${where.sql} ORDER BY states.number`)
        .pluck()
        .all(...where.values);
    },
    /** Documents that match a filter, in the order of import, from the number after `after` on, with how many proposals are open. */
    matching(filter: DocumentFilter, after: number, limit: number): MatchingDocument[] {
      const where = condition(filter);
      return db
        .prepare<(string | number)[], MatchingDocument>(
          `SELECT states.number, states.document_id AS id, states.title, states.measures_suggested AS open FROM ${tables}
           ${where.sql === '' ? 'WHERE' : `${where.sql} AND`} states.number > ? ORDER BY states.number LIMIT ?`,
        )
        .all(...where.values, after, limit);
    },
    /** Which of some documents match a filter, by their numbers, in the order of import. */
    listed(filter: DocumentFilter, numbers: readonly number[]): ListedDocument[] {
      const where = condition(filter);
      return db
        .prepare<string[], ListedDocument>(
          `SELECT states.number, states.document_id AS id, states.title, states.verdict, states.status FROM ${tables}
           ${where.sql === '' ? 'WHERE' : `${where.sql} AND`} states.number IN (SELECT value FROM json_each(?))
           ORDER BY states.number`,
        )
        .all(...where.values, JSON.stringify(numbers));
    },
    totals: (): { done: number; measures: number } => {
      const found = totals.get();
      return { done: found?.done ?? 0, measures: found?.measures ?? 0 };
    },
    clear(): void {
      clear.run();
    },
  };
}
