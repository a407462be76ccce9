import type { ImportItem } from '../../../shared/contract/schemas/job.ts';
import { csvLines } from '../csv-cells.ts';

/** The first line of a report as CSV. */
export const reportHeader = csvLines([['name', 'outcome', 'document_id', 'error_code', 'message']]);

/** What became of items of an import, a line each. */
export const reportRows = (items: readonly ImportItem[]): string =>
  csvLines(
    items.map(({ name, outcome, documentId, error }) => [
      name,
      outcome,
      documentId,
      error?.code ?? null,
      error?.message ?? null,
    ]),
  );
