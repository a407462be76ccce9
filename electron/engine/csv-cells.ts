import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/**
 * A spreadsheet runs a cell that starts like this as a formula; a leading apostrophe makes it text. A cell that
 * looks guarded already gets one more, so that taking one away always gives the cell as it was.
 */
const FORMULA = /^'*[=+\-@\t\r]/u;
const guarded = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell);

/** Rows as lines of CSV (RFC 4180), a line feed after each, cells guarded against formulas. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(guarded)),
    // A lone carriage return ends a row for many readers.
    { record_delimiter: '\n', quoted_match: '\r' },
  );

/** A guarded cell as it was. */
export const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell);
