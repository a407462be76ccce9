import { useQueries } from '@tanstack/react-query';
import type { DocumentFilter, DocumentRow, DocumentSort } from '../../../shared/contract/schemas/document.ts';
import { PAGE_SIZE, queries } from '../../api/queries.ts';

interface DocumentRows {
  /** Null until the first answer. */
  total: number | null;
  /** Undefined for a row that is still on its way. */
  row: (index: number) => DocumentRow | undefined;
  failed: unknown;
}

/** The rows of some pages of the library. */
export function useDocumentRows(
  filter: DocumentFilter,
  sort: DocumentSort,
  firstPage: number,
  lastPage: number,
): DocumentRows {
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  return useQueries({
    queries: pages.map((page) => queries.documents(filter, sort, page)),
    combine: (results) => ({
      total: results.find((result) => result.data)?.data?.total ?? null,
      row: (index) => results[Math.floor(index / PAGE_SIZE) - firstPage]?.data?.rows[index % PAGE_SIZE],
      failed: results.find((result) => result.error)?.error ?? null,
    }),
  });
}
