import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { ColumnMapping } from '../../../shared/contract/schemas/table.ts';
import { storable } from './decode.ts';
import { guessColumns } from './guess-columns.ts';
import type { Member, ReadContext } from './member.ts';
import { MOST_BYTES, tooLarge } from './read-bytes.ts';
import { readTime } from './read-time.ts';
import type { RefusedSource, SourceItem, SourcePage } from './source-page.ts';
import type { TableRow } from './table-row.ts';

/** Rows from which the columns are guessed; no more of a table is held. */
const FIRST_ROWS = 20;
/** Longest title that stands in a name, UTF-16 units. */
const LONGEST_TITLE = 80;

const titleOf = (title: string): string =>
  title
    .replace(/[\s/\\]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
    .toWellFormed();

function rowPage({ name, origin }: Member, row: TableRow, mapping: ColumnMapping): SourceItem {
  const cell = (column: string | undefined): string => (column === undefined ? '' : (row.cells[column] ?? '').trim());
  const title = titleOf(cell(mapping.title));
  const place = title ? `${row.number} ${title}` : String(row.number);
  const html = cell(mapping.html);
  const content = storable(html || cell(mapping.text));
  if (content === '') {
    return { name: `${name}/${place}`, error: new JiaoyueError('row_empty', `row ${row.number} holds no text`) };
  }
  const bytes = Buffer.from(content, 'utf8');
  if (bytes.length > MOST_BYTES) return { name: `${name}/${place}`, error: tooLarge(bytes.length) };
  const page: SourcePage = {
    name: `${name}/${place}`,
    origin: `${origin}/${row.number}`,
    format: html ? 'html' : 'text',
    provenance: {
      url: cell(mapping.url) || null,
      site: cell(mapping.site) || null,
      crawledAt: readTime(cell(mapping.crawledAt)),
    },
    extract: null,
    load: async () => bytes,
  };
  return page;
}

/** The columns of rows that may each have their own, in the order they are met. */
const columnsOf = (rows: readonly TableRow[]): string[] => [
  ...new Set(rows.flatMap(({ cells }) => Object.keys(cells))),
];

function mappingFor(header: readonly string[], rows: readonly TableRow[], context: ReadContext): ColumnMapping {
  const mapping =
    context.mappingOf(header) ??
    guessColumns(
      header,
      rows.map(({ cells }) => cells),
    );
  if (mapping.text === undefined && mapping.html === undefined)
    throw new JiaoyueError('columns_unknown', `none of its columns holds pages: ${header.join(', ').slice(0, 500)}`, {
      columns: header.slice(0, 50),
    });
  return mapping;
}

/**
 * A page for each row of a table. Which columns hold it is what somebody chose for such a table, else guessed.
 *
 * @param header the columns where the table names them; else those of its first rows
 * @throws JiaoyueError `columns_unknown` where no column holds text or HTML
 */
export async function* tablePages(
  member: Member,
  rows: AsyncIterable<TableRow | RefusedSource>,
  header: readonly string[] | null,
  context: ReadContext,
): AsyncGenerator<SourceItem> {
  let first: TableRow[] = [];
  let mapping: ColumnMapping | null = null;
  const flush = function* (): Generator<SourceItem> {
    if (first.length === 0) return;
    mapping ??= mappingFor(header ?? columnsOf(first), first, context);
    for (const row of first) yield rowPage(member, row, mapping);
    first = [];
  };
  let fault: unknown = null;
  try {
    for await (const row of rows) {
      if (context.signal.aborted) return;
      if ('error' in row) yield row;
      else {
        first.push(row);
        if (context.onTable && first.length >= FIRST_ROWS) break;
        if (mapping || first.length >= FIRST_ROWS) yield* flush();
      }
    }
  } catch (error) {
    fault = error;
  }
  if (context.onTable) {
    if (first.length > 0) context.onTable(header ?? columnsOf(first), first);
    return;
  }
  // What was read before a table turned out to be broken is imported.
  yield* flush();
  if (fault) throw fault;
}
