import { queries } from './queries.ts';
import { queryClient } from './query-client.ts';

/** The reading face as tokens.css names it; the size does not matter for loading. */
const READING_FACE = '16px "Noto Serif SC Variable"';

/**
 * Reads a document before it is asked for, with the pieces of the reading font that its characters need:
 * a page that meets twenty pieces one by one is laid out anew as each arrives.
 */
export async function prefetchDocument(documentId: string): Promise<void> {
  await queryClient.prefetchQuery(queries.document(documentId));
  const raw = queryClient.getQueryData(queries.document(documentId).queryKey)?.raw;
  // A face that does not load is replaced by the system's.
  if (raw) await document.fonts.load(READING_FACE, raw).catch(() => []);
}
