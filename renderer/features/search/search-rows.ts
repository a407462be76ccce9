import type { Output } from '../../../shared/contract/contract.ts';

type SearchPage = Output<'search.find'>;
export type SearchHit = SearchPage['hits'][number];
export type FoundDocument = SearchPage['documents'][number];

/** A row of the list: a page, a place on it, or how many places of it are not listed. */
export type SearchRow =
  | { type: 'page'; key: string; document: FoundDocument }
  | { type: 'hit'; key: string; hit: SearchHit; number: number }
  | { type: 'more'; key: string; document: FoundDocument; count: number };

export interface SearchRows {
  rows: SearchRow[];
  hits: SearchHit[];
  /** By number of hit: its row. */
  rowOf: number[];
  documents: number;
  /** Of all documents, those that are not listed included. */
  places: number;
}

/** The answers of a search as one list, grouped by page. */
export function searchRows(answers: readonly SearchPage[]): SearchRows {
  const list: SearchRows = { rows: [], hits: [], rowOf: [], documents: 0, places: 0 };
  for (const { hits, documents } of answers) {
    const byDocument = Map.groupBy(hits, ({ documentId }) => documentId);
    for (const document of documents) {
      const own = byDocument.get(document.id) ?? [];
      list.documents++;
      list.places += document.places;
      list.rows.push({ type: 'page', key: document.id, document });
      for (const hit of own) {
        const number = list.hits.push(hit) - 1;
        list.rowOf.push(list.rows.length);
        list.rows.push({ type: 'hit', key: `${document.id} ${hit.start}-${hit.end}`, hit, number });
      }
      const count = document.places - own.length;
      if (count > 0) list.rows.push({ type: 'more', key: `${document.id} more`, document, count });
    }
  }
  return list;
}
