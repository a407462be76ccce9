import type { DocumentFilter } from '../../../../shared/contract/schemas/document.ts';
import { foldForSearch } from '../../../../shared/text/fold-search.ts';

/** Where the library's view of documents is read from; a join with the documents would take longer than all the rest. */
export const tables = `document_states AS states`;

/** A document's month, its year where no month is known, empty without a date. */
export const MONTH = `coalesce(substr(states.published_at, 1, 7), '')`;
export const SOURCE = `coalesce(states.source, '')`;

/** Documents with a decision of these authors that is not undone. */
const DECIDED_BY = (count: number): string => `EXISTS (SELECT 1 FROM events JOIN commands USING (command_id)
  WHERE events.document_id = states.document_id AND commands.state = 'active'
    AND events.author IN (${marks(count)}))`;
const TAGGED_WITH = (count: number): string => `EXISTS (SELECT 1 FROM measures
  WHERE measures.document_id = states.document_id AND measures.status = 'accepted' AND measures.code IN (${marks(count)}))`;

const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

/** The condition of a filter; values are bound, never written into the SQL. */
export function condition(filter: DocumentFilter): { sql: string; values: string[] } {
  const parts: string[] = [];
  const values: string[] = [];
  const add = (wanted: readonly string[] | undefined, sql: (count: number) => string): void => {
    if (!wanted) return;
    parts.push(sql(wanted.length));
    values.push(...wanted);
  };
  const oneOf = (column: string) => (count: number) => `${column} IN (${marks(count)})`;
  add(filter.verdicts, oneOf('states.verdict'));
  add(filter.statuses, oneOf('states.status'));
  add(filter.sources, oneOf(SOURCE));
  add(filter.months, oneOf(MONTH));
  add(filter.scripts, oneOf('states.script'));
  add(filter.codes, TAGGED_WITH);
  add(filter.reviewers, DECIDED_BY);
  if (filter.text) add([foldForSearch(filter.text)], () => 'instr(states.folded, ?)');
  return { sql: parts.length ? `WHERE ${parts.join(' AND ')}` : '', values };
}
