import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import type { Member, ReadContext } from '../member.ts';
import { openZip, type ZipArchive, type ZipEntry } from '../open-zip.ts';
import { MOST_BYTES } from '../read-bytes.ts';
import { readXml } from '../read-xml.ts';
import type { SourceItem } from '../source-page.ts';
import { headerOf, type NamedColumns } from '../table-header.ts';
import { tablePages } from '../table-pages.ts';
import type { TableRow } from '../table-row.ts';

/** A workbook has some dozens of parts; texts that cells share are held while it is read, UTF-16 units. */
const MOST_PARTS = 10_000;
const MOST_SHARED = 4 * MOST_BYTES;
/** Columns that a sheet can have. */
const MOST_COLUMNS = 16_384;

/** Characters that XML cannot hold are written as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** `B12` → 1; null where the cell does not say. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(place ?? '')?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

async function partsOf(archive: ZipArchive): Promise<Map<string, ZipEntry>> {
  const parts = new Map<string, ZipEntry>();
  for await (const entry of archive.entries()) {
    if (entry.isEncrypted) throw new JiaoyueError('file_encrypted', 'it is locked with a password');
    if (parts.size >= MOST_PARTS) throw new JiaoyueError('file_damaged', 'no workbook has so many parts');
    parts.set(entry.name, entry);
  }
  return parts;
}

/** The texts that cells name by number; what tells how to pronounce them is left out. */
async function sharedTexts(part: ZipEntry | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!part) return texts;
  let size = 0;
  let text = '';
  let inText = false;
  let readings = 0;
  const reading = readXml(part.bytes(), {
    open(name) {
      if (name === 'rPh') readings++;
      else if (name === 'si') text = '';
      inText = name === 't' && readings === 0;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') readings--;
      if (name !== 'si') return;
      texts.push(unescaped(text));
      size += text.length;
    },
  });
  for await (const _ of reading)
    if (size > MOST_SHARED) throw new JiaoyueError('file_too_large', 'the workbook holds too much text to be read');
  return texts;
}

/** Names and parts of the sheets in their order. */
async function sheetsOf(parts: ReadonlyMap<string, ZipEntry>): Promise<{ name: string; part: ZipEntry }[]> {
  const book = parts.get('xl/workbook.xml');
  const links = parts.get('xl/_rels/workbook.xml.rels');
  if (!book || !links) throw new JiaoyueError('file_damaged', 'it is no workbook');
  const targets = new Map<string, string>();
  const reading = readXml(links.bytes(), {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target.replace(/^\/?(?:xl\/)?/u, 'xl/'));
    },
  });
  for await (const _ of reading);
  const sheets: { name: string; part: ZipEntry }[] = [];
  const listing = readXml(book.bytes(), {
    open(name, attributes) {
      const part = name === 'sheet' ? parts.get(targets.get(attributes['r:id'] ?? '') ?? '') : undefined;
      if (part) sheets.push({ name: attributes.name ?? '', part });
    },
  });
  for await (const _ of listing);
  return sheets;
}

/** Rows of a sheet with their numbers; a cell with a formula gives the value that was last worked out. */
async function* sheetRows(
  part: ZipEntry,
  shared: readonly string[],
): AsyncGenerator<{ number: number; row: string[] }> {
  let done: { number: number; row: string[] }[] = [];
  let row: string[] = [];
  let number = 0;
  let column = 0;
  let kind = '';
  let value = '';
  let inValue = false;
  const reading = readXml(part.bytes(), {
    open(name, attributes) {
      if (name === 'row') {
        number = Number(attributes.r) || number + 1;
        row = [];
        column = -1;
      } else if (name === 'c') {
        column = Math.min(columnOf(attributes.r) ?? column + 1, MOST_COLUMNS);
        kind = attributes.t ?? 'n';
        value = '';
      }
      inValue = name === 'v' || name === 't';
    },
    text(text) {
      if (inValue) value += text;
    },
    close(name) {
      inValue = false;
      if (name === 'c' && value !== '') {
        while (row.length < column) row.push('');
        if (kind === 's') row[column] = shared[Number(value)] ?? '';
        else row[column] = kind === 'e' ? '' : unescaped(value);
      } else if (name === 'row') done.push({ number, row });
    },
  });
  for await (const _ of reading) {
    yield* done;
    done = [];
  }
}

async function* dataRows(
  rows: AsyncIterable<{ number: number; row: string[] }>,
  first: { number: number; row: string[] },
  columns: NamedColumns,
): AsyncGenerator<TableRow> {
  if (!columns.isInFile) yield { number: first.number, cells: columns.cells(first.row) };
  for await (const { number, row } of rows)
    if (row.some((cell) => cell.trim() !== '')) yield { number, cells: columns.cells(row) };
}

async function* sheetPages(
  member: Member,
  part: ZipEntry,
  shared: readonly string[],
  context: ReadContext,
): AsyncGenerator<SourceItem> {
  const rows = sheetRows(part, shared);
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const first = next.value;
    // Blank rows may stand above a table.
    if (first.row.every((cell) => cell.trim() === '')) continue;
    const columns = headerOf(first.row);
    yield* tablePages(member, dataRows(rows, first, columns), columns.header, context);
    return;
  }
}

/** A page for each row of each sheet of a workbook. A sheet in which no column holds pages is named. */
export async function* xlsxPages(member: Member, context: ReadContext): AsyncGenerator<SourceItem> {
  const archive = await openZip(member, context);
  try {
    const parts = await partsOf(archive);
    const shared = await sharedTexts(parts.get('xl/sharedStrings.xml'));
    for (const { name, part } of await sheetsOf(parts)) {
      const sheet: Member = { ...member, name: `${member.name}/${name}`, origin: `${member.origin}/${name}` };
      try {
        yield* sheetPages(sheet, part, shared, context);
      } catch (error) {
        if (!(error instanceof JiaoyueError) || error.code === 'archive_bomb') throw error;
        yield { name: sheet.name, error };
      }
    }
  } finally {
    await archive.close();
  }
}
