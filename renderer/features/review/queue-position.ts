import type { DocumentRow } from '../../../shared/contract/schemas/document.ts';
import type { ReviewStatus } from '../../../shared/review/decision.ts';
import { call } from '../../api/api.ts';
import { PAGE_SIZE, queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useLibraryStore } from '../library/library-store.ts';

/** Pages of the list that are read to find a document or the next one to review, before asking in another way. */
const PAGES_SEARCHED = 20;
const NOT_DONE: ReviewStatus[] = ['todo', 'inProgress'];

function page(number: number) {
  const { filter, sort } = useLibraryStore.getState();
  return queryClient.fetchQuery(queries.documents(filter, sort, number));
}

async function rowAt(index: number): Promise<DocumentRow | undefined> {
  return (await page(Math.floor(index / PAGE_SIZE))).rows[index % PAGE_SIZE];
}

/** The place of a document in the queue, looked for around the library's cursor first; -1 when it is not found. */
export async function queueIndex(documentId: string): Promise<number> {
  const near = Math.floor(useLibraryStore.getState().cursor / PAGE_SIZE);
  const { total } = await page(near);
  const last = Math.ceil(total / PAGE_SIZE) - 1;
  const all = Array.from({ length: Math.min(last + 1, PAGES_SEARCHED) }, (_, number) => number);
  for (const number of new Set([near, near + 1, near - 1, ...all])) {
    if (number < 0 || number > last) continue;
    const index = (await page(number)).rows.findIndex((row) => row.id === documentId);
    if (index >= 0) return number * PAGE_SIZE + index;
  }
  return -1;
}

/** The document before (-1) or after (1) one in the queue; null at its ends. */
export async function neighbour(documentId: string, direction: 1 | -1): Promise<string | null> {
  const index = (await queueIndex(documentId)) + direction;
  return index < 0 ? null : ((await rowAt(index))?.id ?? null);
}

/** The next document of the queue that is not done, going round at its end; null when all are. */
export async function nextUndone(documentId: string): Promise<string | null> {
  // Where most is to be learned changes with every decision, and the page in front has just sunk in that order.
  const start = useLibraryStore.getState().sort.by === 'gain' ? 0 : (await queueIndex(documentId)) + 1;
  for (let index = start; index < start + PAGES_SEARCHED * PAGE_SIZE; index++) {
    const row = await rowAt(index);
    if (!row) break;
    if (row.id !== documentId && row.status !== 'done') return row.id;
  }
  const { filter, sort } = useLibraryStore.getState();
  const statuses = NOT_DONE.filter((status) => filter.statuses?.includes(status) ?? true);
  if (statuses.length === 0) return null;
  const { rows } = await call('documents.list', { filter: { ...filter, statuses }, sort, offset: 0, limit: 2 });
  return rows.find((row) => row.id !== documentId)?.id ?? null;
}

/** Reads the neighbours of a page beforehand, so that they open at once. */
export async function prefetchNeighbours(documentId: string): Promise<void> {
  for (const direction of [1, -1] as const) {
    const id = await neighbour(documentId, direction);
    if (id) await queryClient.prefetchQuery(queries.document(id));
  }
}
