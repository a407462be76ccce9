import type { DocumentSort } from '../../../shared/contract/schemas/document.ts';
import type { Preferences } from '../../../shared/contract/schemas/project.ts';

export interface Column {
  id: keyof typeof WIDTHS;
  /** The order that a click on the header gives; null where the engine has none. */
  sort: DocumentSort['by'] | null;
  numeric: boolean;
  /** Whether it is shown unless somebody has chosen otherwise. */
  usual: boolean;
}

/** Least and most width, CSS pixels; the title takes what the others leave. */
const WIDTHS = {
  title: [180, '1fr'],
  source: [80, '150px'],
  publishedAt: [92, '92px'],
  verdict: [142, '142px'],
  status: [104, '104px'],
  measures: [88, '88px'],
  repairs: [78, '78px'],
  characters: [72, '72px'],
  script: [112, '112px'],
  name: [110, '190px'],
  importedAt: [96, '96px'],
} as const;

export const COLUMNS: readonly Column[] = [
  { id: 'title', sort: 'title', numeric: false, usual: true },
  { id: 'source', sort: 'source', numeric: false, usual: true },
  { id: 'publishedAt', sort: 'publishedAt', numeric: false, usual: true },
  { id: 'verdict', sort: 'verdict', numeric: false, usual: true },
  { id: 'status', sort: 'status', numeric: false, usual: true },
  { id: 'measures', sort: 'measures', numeric: true, usual: true },
  { id: 'repairs', sort: null, numeric: true, usual: true },
  { id: 'characters', sort: null, numeric: true, usual: true },
  { id: 'script', sort: null, numeric: false, usual: true },
  { id: 'name', sort: null, numeric: false, usual: false },
  { id: 'importedAt', sort: 'imported', numeric: false, usual: false },
];

/** A column with whether it is shown. */
export interface ChosenColumn {
  column: Column;
  shown: boolean;
}

/** Every column in the order chosen. The title, which is the way to the page, is always shown. */
export function chosenColumns(chosen: Preferences['columns']): ChosenColumn[] {
  const places = new Map(chosen.map(({ id }, index) => [id, index]));
  // What a newer or older version does not know of comes last, in its usual order.
  const place = ({ id }: Column): number => places.get(id) ?? chosen.length;
  const shown = ({ id, usual }: Column): boolean =>
    id === 'title' || (chosen.find((each) => each.id === id)?.shown ?? usual);
  return COLUMNS.toSorted((a, b) => place(a) - place(b)).map((column) => ({ column, shown: shown(column) }));
}

const remembered = (columns: readonly ChosenColumn[]): Preferences['columns'] =>
  columns.map(({ column, shown }) => ({ id: column.id, shown }));

/** The choice with a column shown that was not, or the other way round. */
export function toggleColumn(columns: readonly ChosenColumn[], id: Column['id']): Preferences['columns'] {
  return remembered(columns.map((each) => (each.column.id === id ? { ...each, shown: !each.shown } : each)));
}

/** The choice with a column one place further (1) or nearer (-1); the same at the ends. */
export function moveColumn(
  columns: readonly ChosenColumn[],
  id: Column['id'],
  direction: 1 | -1,
): Preferences['columns'] {
  const from = columns.findIndex(({ column }) => column.id === id);
  const to = from + direction;
  const order = [...columns];
  if (to >= 0 && to < columns.length) order.splice(to, 0, ...order.splice(from, 1));
  return remembered(order);
}

/** The widths of columns as CSS has them, and the least that they need together, CSS pixels. */
export function columnWidths(columns: readonly Column[]): { template: string; least: number } {
  return {
    template: columns.map(({ id }) => `minmax(${WIDTHS[id][0]}px, ${WIDTHS[id][1]})`).join(' '),
    least: columns.reduce((sum, { id }) => sum + WIDTHS[id][0], 0),
  };
}
