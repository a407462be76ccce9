/** Names of columns hold no sentences, UTF-16 units. */
const LONGEST_NAME = 60;

export interface NamedColumns {
  header: string[];
  /** Whether the first row names the columns; else they are called by their numbers. */
  isInFile: boolean;
  /** The cells of a row by column; those beyond the header are left out, missing ones are not there. */
  cells(row: readonly string[]): Record<string, string>;
}

/** What stands in the first row of a table without names: sentences, addresses, figures, nothing. */
const isName = (cell: string): boolean =>
  cell !== '' && cell.length <= LONGEST_NAME && !/^https?:|^[\d.,\s-]+$|[。！？\n]/u.test(cell);

/** The columns that a table's first row names; a name that comes twice gets a number. */
export function headerOf(first: readonly string[]): NamedColumns {
  const trimmed = first.map((cell) => cell.trim());
  const named = trimmed.filter(isName).length;
  // One column may be left without a name, as the row numbers of a data frame are.
  const isInFile = named > 0 && named >= trimmed.filter((cell) => cell !== '').length && named >= trimmed.length - 1;
  const header: string[] = [];
  for (const [index, cell] of trimmed.entries()) {
    const name = isInFile && cell !== '' ? cell : String(index + 1);
    header.push(header.includes(name) ? `${name} ${index + 1}` : name);
  }
  return {
    header,
    isInFile,
    cells(row) {
      const cells: Record<string, string> = {};
      for (const [index, name] of header.entries()) {
        const cell = row[index];
        if (cell !== undefined) cells[name] = cell;
      }
      return cells;
    },
  };
}
