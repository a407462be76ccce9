import { createHash } from 'node:crypto';
import type { Edit } from '../../../shared/text/model.ts';
import { pageGrams } from '../../../shared/text/search/grams.ts';
import type { Store } from '../store/store.ts';

/** Tells lists of repairs apart, whether they are in force or not; empty for none. */
export function repairsName(edits: readonly Edit[]): string {
  if (edits.length === 0) return '';
  const places = edits.map(({ start, end, insert }) => [start, end, insert]);
  return createHash('sha256').update(JSON.stringify(places)).digest('base64').slice(0, 16);
}

/**
 * Puts a page into the index of the search, unless it stands there as it is. Call it inside the transaction that changed
 * the page: then the index never lags behind.
 *
 * @param edits every repair of the page, proposed, in force or rejected, sorted by start
 */
export function indexPage(store: Store, documentId: string, edits: readonly Edit[]): void {
  const number = store.documents.numberOf(documentId);
  if (number === undefined) return;
  const name = repairsName(edits);
  if (store.search.repairs(number) === name) return;
  store.search.put(number, name, pageGrams(store.documents.text(documentId) ?? '', edits));
}
