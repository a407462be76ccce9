import type { Database } from 'better-sqlite3';
import type { DocumentFilter, Facet, FacetCounts } from '../../../../shared/contract/schemas/document.ts';
import { condition, MONTH, SOURCE, tables } from './document-filter.ts';

/** Values of a facet that are shown. */
const MOST_VALUES = 40;

/** What a facet counts, and the tables that it needs besides those of the library. */
const COUNTED: Record<Facet, { value: string; from?: string }> = {
  sources: { value: SOURCE },
  months: { value: MONTH },
  verdicts: { value: 'states.verdict' },
  statuses: { value: 'states.status' },
  scripts: { value: 'states.script' },
  codes: {
    value: 'tags.code',
    from: `JOIN (SELECT DISTINCT document_id, code FROM measures WHERE status = 'accepted') AS tags
      ON tags.document_id = states.document_id`,
  },
  reviewers: {
    value: 'authors.author',
    from: `JOIN (SELECT DISTINCT events.document_id, events.author FROM events JOIN commands USING (command_id)
      WHERE events.document_id IS NOT NULL AND commands.state = 'active') AS authors
      ON authors.document_id = states.document_id`,
  },
};

/** How many documents have which value. */
export function documentFacetsTable(db: Database) {
  return {
    /** Counts one facet over the documents of a filter, whose own part of the facet is left out. */
    count(facet: Facet, filter: DocumentFilter): FacetCounts {
      const { [facet]: _, ...others } = filter;
      const { sql, values } = condition(others);
      const { value, from = '' } = COUNTED[facet];
      const rows = db
        .prepare<(string | number)[], { value: string; count: number }>(
          `SELECT ${value} AS value, count(*) AS count FROM ${tables} ${from} ${sql}
           GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?`,
        )
        .all(...values, MOST_VALUES + 1);
      return { facet, values: rows.slice(0, MOST_VALUES), more: rows.length > MOST_VALUES };
    },
  };
}
