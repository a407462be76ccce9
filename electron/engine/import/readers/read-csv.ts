import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import { encodingOf } from '../decode.ts';
import type { Member, ReadContext } from '../member.ts';
import { MOST_BYTES, peek } from '../read-bytes.ts';
import type { SourceItem } from '../source-page.ts';
import { headerOf, type NamedColumns } from '../table-header.ts';
import { tablePages } from '../table-pages.ts';
import type { TableRow } from '../table-row.ts';

/** Read ahead to learn encoding and separator, bytes. */
const SAMPLE = 64 * 1024;

/** The sign that stands most often in the first line, outside quotes. */
function separatorOf(sample: string): string {
  const line = sample.replace(/"[^"]*"/gu, '').split(/[\r\n]/u, 1)[0] ?? '';
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

function csvFault(error: unknown): JiaoyueError {
  if (error instanceof JiaoyueError) return error;
  if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
    return new JiaoyueError('file_too_large', `from line ${error.lines} a row is longer than ${MOST_BYTES} bytes`, {
      most: MOST_BYTES,
    });
  return new JiaoyueError('file_damaged', `the table cannot be read: ${(error as Error).message.slice(0, 300)}`);
}

/** The rows of a table of characters, as they stand; uneven ones too. */
async function* records(bytes: AsyncIterable<Buffer>, encoding: string, delimiter: string): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_BYTES,
  });
  // The parser hands an error of the source on to whoever reads the rows.
  const fed = pipeline(Readable.from(bytes, { objectMode: false }), iconv.decodeStream(encoding), parser).catch(
    () => undefined,
  );
  try {
    for await (const row of parser) yield row as string[];
  } finally {
    parser.destroy();
    await fed;
  }
}

async function* numbered(
  rows: AsyncIterable<string[]>,
  columns: NamedColumns,
  first: string[] | null,
): AsyncGenerator<TableRow> {
  let number = columns.isInFile ? 1 : 0;
  if (first) yield { number: ++number, cells: columns.cells(first) };
  for await (const row of rows) yield { number: ++number, cells: columns.cells(row) };
}

/** The columns of a table and its rows, numbered as the file has them. */
export async function openCsv(
  member: Member,
  kind: 'csv' | 'tsv',
): Promise<{ header: string[]; rows: AsyncGenerator<TableRow> } | null> {
  const { head, bytes } = await peek(member.bytes, SAMPLE);
  const encoding = encodingOf(head);
  const delimiter = kind === 'tsv' ? '\t' : separatorOf(iconv.decode(head, encoding));
  const all = records(bytes, encoding, delimiter);
  const first = await all.next();
  if (first.done) return null;
  const columns = headerOf(first.value);
  return { header: columns.header, rows: numbered(all, columns, columns.isInFile ? null : first.value) };
}

/** A page for each row of a CSV or TSV table. */
export async function* csvPages(member: Member, kind: 'csv' | 'tsv', context: ReadContext): AsyncGenerator<SourceItem> {
  try {
    const table = await openCsv(member, kind);
    if (!table) throw new JiaoyueError('file_empty', 'the table has no rows');
    yield* tablePages(member, table.rows, table.header, context);
  } catch (error) {
    throw csvFault(error);
  }
}
