import { parse } from 'csv-parse/sync';
import type { Code, CodeGroup } from '../../../../shared/contract/schemas/codebook.ts';
import { type Cell, csvLines, unguarded } from '../../csv-cells.ts';
import { BookBuilder } from './book-builder.ts';
import { type CodebookFormat, unreadable } from './codebook-format.ts';
import { fromLine, toLine } from './escape-lines.ts';

const COLUMNS = [
  'id',
  'group_id',
  'group',
  'group_en',
  'group_color',
  'name',
  'name_en',
  'key',
  'color',
  'definition',
  'definition_en',
  'include',
  'exclude',
  'retired',
  'replaced_by',
] as const;
type Column = (typeof COLUMNS)[number];

/** What tables that people made call the columns; compared in lower case. */
const OTHER_NAMES: Record<string, Column> = {
  code: 'id',
  编号: 'id',
  编码: 'name',
  code_name: 'name',
  title: 'name',
  名称: 'name',
  name_zh: 'name',
  英文名: 'name_en',
  category: 'group',
  类别: 'group',
  分组: 'group',
  组: 'group',
  group_zh: 'group',
  快捷键: 'key',
  colour: 'color',
  颜色: 'color',
  定义: 'definition',
  definition_zh: 'definition',
  description: 'definition',
  说明: 'definition',
  includes: 'include',
  包括: 'include',
  excludes: 'exclude',
  不包括: 'exclude',
  停用: 'retired',
};

/** Examples of one cell, a line each. */
const toCell = (examples: readonly string[] = []): string => examples.map(toLine).join('\n');
const fromCell = (cell: string): string[] =>
  cell
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map(fromLine);

function row(group: CodeGroup, code: Code): Record<Column, Cell> {
  const { id, name, key, color, definition, include, exclude, retired } = code;
  return {
    id,
    group_id: group.id,
    group: group.name.zh,
    group_en: group.name.en ?? '',
    group_color: group.color ?? '',
    name: name.zh,
    name_en: name.en ?? '',
    key: key ?? '',
    color: color ?? '',
    definition: definition?.zh ?? '',
    definition_en: definition?.en ?? '',
    include: toCell(include),
    exclude: toCell(exclude),
    retired: retired ? String(retired.version) : '',
    replaced_by: toCell(retired?.replacedBy),
  };
}

/** A semicolon or a tab where the first line has more of them than commas: what spreadsheets of some countries write. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function records(text: string): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

function columnsOf(head: readonly string[]): (Column | null)[] {
  const names = head.map((cell) => {
    const name = unguarded(cell).trim().toLowerCase();
    return COLUMNS.find((column) => column === name) ?? OTHER_NAMES[name] ?? null;
  });
  if (names.includes('name')) return names;
  // A table that names its codes only by what looks like an id.
  const id = names.indexOf('id');
  if (id < 0) throw unreadable('no column is called name');
  return names.with(id, 'name');
}

/** `3` as this program writes it, or any other word that says so. */
function retiredOf(cells: Partial<Record<Column, string>>): { version: number; replacedBy: string[] } | null {
  const word = (cells.retired ?? '').trim().toLowerCase();
  if (['', '0', 'no', 'false', '否'].includes(word)) return null;
  const version = /^[1-9]\d{0,8}$/u.test(word) ? Number(word) : 1;
  return { version, replacedBy: fromCell(cells.replaced_by ?? '') };
}

/** A table with a row for each code; groups without codes have no place in it. */
export const csvFormat: CodebookFormat = {
  id: 'csv',
  write(book) {
    const rows = book.groups.flatMap((group) => group.codes.map((code) => row(group, code)));
    return csvLines([COLUMNS, ...rows.map((cells) => COLUMNS.map((column) => cells[column]))]);
  },
  read(text, current) {
    const [head, ...body] = records(text);
    if (!head) throw unreadable('the file is empty');
    const columns = columnsOf(head);
    const builder = new BookBuilder();
    for (const [index, line] of body.entries()) {
      const cells: Partial<Record<Column, string>> = {};
      for (const [at, column] of columns.entries()) if (column) cells[column] ??= unguarded(line[at] ?? '');
      if (!cells.name?.trim()) {
        // The head is the first line.
        builder.note('rowSkipped', current.id, String(index + 2));
        continue;
      }
      const group = builder.group({
        id: cells.group_id || null,
        name: cells.group || current.name.zh,
        nameEn: cells.group_en || undefined,
        color: cells.group_color?.trim(),
      });
      builder.code(group, {
        id: cells.id || null,
        name: cells.name,
        nameEn: cells.name_en || undefined,
        key: cells.key,
        color: cells.color?.trim(),
        definition: cells.definition,
        definitionEn: cells.definition_en || undefined,
        include: fromCell(cells.include ?? ''),
        exclude: fromCell(cells.exclude ?? ''),
        retired: retiredOf(cells),
      });
    }
    return { book: builder.book(current), problems: builder.problems };
  },
};
