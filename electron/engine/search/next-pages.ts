import type { Store } from '../store/store.ts';

/** Pages whose texts may be looked at, asked of the index at a time. */
const AT_A_TIME = 100;

/**
 * The next pages that may hold the words of some grams, in the order of import: those that the index names, and those that
 * are not in it yet. `upTo` is the number to go on from; null where there are no more.
 */
export function nextPages(
  store: Store,
  grams: readonly string[],
  after: number,
): { numbers: number[]; upTo: number | null } {
  const lists = [store.search.candidates(grams, after, AT_A_TIME), store.search.due(after, AT_A_TIME)];
  // A full list says nothing of what comes after its last page.
  const ends = lists.flatMap((list) => (list.length === AT_A_TIME ? [list.at(-1) ?? after] : []));
  const upTo = ends.length > 0 ? Math.min(...ends) : null;
  const numbers = lists.flat().filter((number) => upTo === null || number <= upTo);
  return { numbers: numbers.sort((a, b) => a - b), upTo };
}
