import { z } from 'zod';
import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import { ByteReader } from '../byte-reader.ts';
import { decodePage } from '../decode.ts';
import type { Member, ReadContext } from '../member.ts';
import { MOST_BYTES, tooLarge } from '../read-bytes.ts';
import type { RefusedSource, SourceItem } from '../source-page.ts';
import { tablePages } from '../table-pages.ts';
import type { TableRow } from '../table-row.ts';

const record = z.record(z.string(), z.unknown());

/** Values that are text or numbers, also one level down (`meta.url`); lists and deeper things are no cells. */
function cellsOf(values: Record<string, unknown>, prefix = ''): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'string') cells[prefix + key] = value;
    else if (typeof value === 'number') cells[prefix + key] = String(value);
    else if (prefix === '') {
      const inner = record.safeParse(value);
      if (inner.success) Object.assign(cells, cellsOf(inner.data, `${key}.`));
    }
  }
  return cells;
}

function parseLine(bytes: Buffer): Record<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(decodePage(bytes).text);
  } catch (error) {
    if (error instanceof JiaoyueError) throw error;
    throw new JiaoyueError('json_invalid', `no JSON: ${(error as Error).message.slice(0, 200)}`);
  }
  const found = record.safeParse(value);
  if (!found.success || Array.isArray(value)) throw new JiaoyueError('json_invalid', 'the line is no JSON object');
  return cellsOf(found.data);
}

/** The lines of a JSON Lines file as rows; a broken line is named and the next one read. */
export async function* jsonlRows({ name, bytes }: Member): AsyncGenerator<TableRow | RefusedSource> {
  const reader = new ByteReader(bytes);
  try {
    for (let number = 1, line = await reader.line(MOST_BYTES); line; number++, line = await reader.line(MOST_BYTES)) {
      // A blank line is none; a mark of UTF-8 at the start is taken off with the decoding.
      if (line.whole && line.bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)) continue;
      try {
        if (!line.whole) throw tooLarge(MOST_BYTES + 1);
        yield { number, cells: parseLine(line.bytes) };
      } catch (error) {
        if (!(error instanceof JiaoyueError)) throw error;
        yield { name: `${name}/${number}`, error };
      }
    }
  } finally {
    await reader.close();
  }
}

/** A page for each line of JSON Lines; fields take the place of columns. */
export const jsonlPages = (member: Member, context: ReadContext): AsyncGenerator<SourceItem> =>
  tablePages(member, jsonlRows(member), null, context);
