/** How the bars of a series are filled; no two series of a chart are told apart by their colour alone. */
export type Pattern = 'solid' | 'hatched' | 'dotted';

/** One of the things that a chart shows of each row. */
export interface Series {
  key: string;
  name: string;
  /** A custom property of the palette, e.g. `--jade`. */
  token: string;
  pattern: Pattern;
}

/** A row of a chart and of its table; a value that is not known is null. */
export interface ChartRow {
  /** Unique in its chart. */
  key: string;
  label: string;
  values: Record<string, number | null>;
}
