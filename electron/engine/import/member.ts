import type { ColumnMapping } from '../../../shared/contract/schemas/table.ts';
import type { ExpansionBudget } from './expansion-budget.ts';
import type { PdfReader } from './pdf/pdf-text.ts';
import type { TableRow } from './table-row.ts';

/** A stretch of bytes with a name: a file, or what an archive holds. */
export interface Member {
  /** What a reviewer sees. */
  name: string;
  origin: string;
  /** Read once, from the start. */
  bytes: AsyncIterable<Buffer>;
  /** The path where the bytes are a file of their own; null inside an archive. */
  file: string | null;
  /** How many archives it lies in. */
  depth: number;
}

/** What all readers of one import work with. */
export interface ReadContext {
  signal: AbortSignal;
  /** How much the file that is being read may still grow by being unpacked. */
  budget: ExpansionBudget;
  pdf: PdfReader;
  /** Which columns of a table hold what, by its header; null where nobody has said so. */
  mappingOf(header: readonly string[]): ColumnMapping | null;
  /** Looks at a table in place of reading it. */
  onTable?(header: readonly string[], rows: readonly TableRow[]): void;
}
