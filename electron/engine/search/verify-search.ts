import type { Edit } from '../../../shared/text/model.ts';
import { wordGrams } from '../../../shared/text/search/grams.ts';
import { SearchText } from '../../../shared/text/search/search-text.ts';
import type { Store } from '../store/store.ts';
import { repairsName } from './repairs-name.ts';

/**
 * Compares the index of the search with the pages, cheaply: every page must be known, with the repairs that it has, and
 * be found by a sample of its text. Pages that wait to be indexed are not wrong.
 */
export function searchVerifier(store: Store) {
  let indexed = 0;
  return {
    /** What is wrong with a page's part of the index; null where nothing is. */
    page(documentId: string, text: string, edits: readonly Edit[]): string | null {
      const number = store.documents.numberOf(documentId) ?? 0;
      const repairs = store.search.repairs(number);
      if (repairs === undefined) return 'the search does not know it';
      if (repairs === null) return null;
      indexed++;
      if (repairs !== repairsName(edits)) return 'the search knows it with other repairs';
      const grams = wordGrams(new SearchText(text).text);
      return grams.length > 0 && !store.search.isCandidate(grams, number) ? 'the search does not find it' : null;
    },
    /** What is wrong with the whole once every page was looked at. */
    rest: (): string[] =>
      store.search.countIndexed() === indexed ? [] : ['the index of the search holds others than the pages'],
  };
}
