import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { TablePreview } from '../../../shared/contract/schemas/table.ts';
import type { EngineContext } from '../context.ts';
import { chosenMapping } from '../import/chosen-mapping.ts';
import { guessColumns } from '../import/guess-columns.ts';
import { isTable } from '../import/kind-of.ts';
import { openPdfReader } from '../import/pdf/pdf-text.ts';
import { readFile } from '../import/read-file.ts';
import { everyFile } from './import-sources.ts';

/** Files looked at, tables shown, rows shown of each, and what is shown of a cell in UTF-16 units. */
const MOST_FILES = 1_000;
const MOST_TABLES = 10;
const ROWS = 5;
const LONGEST_CELL = 300;

const cut = (cells: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell.slice(0, LONGEST_CELL).toWellFormed()]));

/**
 * The tables among the sources whose columns nobody has chosen yet, one for each list of columns, with the guess that an
 * import would go by. Tables inside archives are not looked for: the import guesses theirs.
 */
export async function previewTables(
  context: EngineContext,
  { sources }: Input<'imports.preview'>,
): Promise<Output<'imports.preview'>> {
  const mappingOf = chosenMapping(null, context.preferences.get().tableMappings);
  const tables = new Map<string, TablePreview>();
  const pdf = openPdfReader();
  let files = 0;
  for await (const file of everyFile(context, sources)) {
    if (++files > MOST_FILES || tables.size >= MOST_TABLES) break;
    if ('error' in file || !isTable(file.name)) continue;
    const onTable: NonNullable<Parameters<typeof readFile>[1]['onTable']> = (header, rows) => {
      const key = JSON.stringify([...header].sort());
      if (mappingOf(header) || tables.has(key) || tables.size >= MOST_TABLES) return;
      const cells = rows.map((row) => row.cells);
      const mapping = guessColumns(header, cells);
      tables.set(key, { name: file.name, header: [...header], rows: cells.slice(0, ROWS).map(cut), mapping });
    };
    const reading = { signal: new AbortController().signal, pdf, mappingOf, onTable };
    // What cannot be read is told by the import.
    for await (const _ of readFile(file, reading));
  }
  await pdf.close();
  return { tables: [...tables.values()] };
}
