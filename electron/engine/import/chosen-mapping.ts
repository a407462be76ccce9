import type { ColumnMapping, RememberedMapping } from '../../../shared/contract/schemas/table.ts';

const sameColumns = (one: readonly string[], other: readonly string[]): boolean => {
  const known = new Set(one);
  return known.size === new Set(other).size && other.every((column) => known.has(column));
};

/**
 * What somebody chose for tables with given columns: for this import where it names the page's column among them, else
 * what is remembered of tables with the same columns.
 */
export function chosenMapping(
  given: ColumnMapping | null,
  remembered: readonly RememberedMapping[],
): (header: readonly string[]) => ColumnMapping | null {
  return (header) => {
    const column = given?.html ?? given?.text;
    if (given && column !== undefined && header.includes(column)) return given;
    return remembered.find((known) => sameColumns(known.header, header))?.mapping ?? null;
  };
}
