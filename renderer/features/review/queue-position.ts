import type { DocumentRow } from '../../../shared/contract/schemas/document.ts';
import { prefetchDocument } from '../../api/prefetch-document.ts';
import { PAGE_SIZE, queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useLibraryStore } from '../library/library-store.ts';

async function rowAt(index: number): Promise<{ row: DocumentRow | undefined; total: number }> {
  const { filter, sort } = useLibraryStore.getState();
  const page = await queryClient.fetchQuery(queries.documents(filter, sort, Math.floor(index / PAGE_SIZE)));
  return { row: page.rows[index % PAGE_SIZE], total: page.total };
}

/** The place of a document in the queue; -1 when the filter leaves it out. */
async function indexOf(documentId: string): Promise<number> {
  const { filter, sort } = useLibraryStore.getState();
  for (let page = 0, total = 1; page * PAGE_SIZE < total; page++) {
    const answer = await queryClient.fetchQuery(queries.documents(filter, sort, page));
    total = answer.total;
    const index = answer.rows.findIndex((row) => row.id === documentId);
    if (index >= 0) return page * PAGE_SIZE + index;
  }
  return -1;
}

/** The document before (-1) or after (1) one in the queue; null at its ends. */
export async function neighbour(documentId: string, direction: 1 | -1): Promise<string | null> {
  const index = (await indexOf(documentId)) + direction;
  return index < 0 ? null : ((await rowAt(index)).row?.id ?? null);
}

/** The next document of the queue that is not done, going round at its end; null when all are. */
export async function nextUndone(documentId: string): Promise<string | null> {
  const start = await indexOf(documentId);
  const { total } = await rowAt(0);
  for (let step = 1; step <= total; step++) {
    const { row } = await rowAt((start + step + total) % total);
    if (row && row.id !== documentId && row.status !== 'done') return row.id;
  }
  return null;
}

/** Reads the neighbours of a page beforehand, so that they open at once. */
export async function prefetchNeighbours(documentId: string): Promise<void> {
  const ids = await Promise.all([neighbour(documentId, 1), neighbour(documentId, -1), nextUndone(documentId)]);
  for (const id of new Set(ids)) if (id) await prefetchDocument(id);
}
