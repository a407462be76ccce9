import { foldDecisions } from '../../../shared/review/fold.ts';
import type { Edit } from '../../../shared/text/model.ts';
import { pageGrams } from '../../../shared/text/search/grams.ts';
import type { Store } from '../store/store.ts';
import { repairsName } from './repairs-name.ts';

/**
 * Pages put into the index at a time. One by one, each would become a part of the index of its own, which costs three
 * times as much; those that wait are read as they are by every search, so they must be few.
 */
const AT_A_TIME = 32;

/**
 * Puts the first pages that wait into the index of the search; call it inside a transaction.
 *
 * @returns how many they were
 */
export function indexWaiting(store: Store, limit: number): number {
  const numbers = store.search.due(0, limit);
  for (const number of numbers) {
    const id = store.documents.idOf(number) ?? '';
    const analysis = store.analyses.get(id);
    const edits = analysis ? foldDecisions(analysis, store.events.activeDecisions(id)).edits : [];
    store.search.put(number, repairsName(edits), pageGrams(store.documents.text(id) ?? '', edits));
  }
  return numbers.length;
}

/**
 * Notes that a page is new or has other repairs, unless the index has it as it is, and puts the pages that wait into the
 * index once they are many enough. Call it inside the transaction that changed the page: then a search never misses it.
 *
 * @param edits every repair of the page, proposed, in force or rejected, sorted by start
 */
export function indexPage(store: Store, documentId: string, edits: readonly Edit[]): void {
  const number = store.documents.numberOf(documentId);
  if (number === undefined) return;
  const known = store.search.repairs(number);
  if (known === null || known === repairsName(edits)) return;
  store.search.wait(number);
  if (store.search.due(0, AT_A_TIME).length === AT_A_TIME) indexWaiting(store, AT_A_TIME);
}
