/** A row of a table, or a line of JSON. */
export interface TableRow {
  /** As a person counts rows or lines of the file, from 1. */
  number: number;
  cells: Readonly<Record<string, string>>;
}
