import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { wordGrams } from '../../../shared/text/search/grams.ts';
import { LONGEST_QUERY, queryWords } from '../../../shared/text/search/search-query.ts';
import { textAround } from '../../../shared/text/text-around.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';
import { findInPage, type Place } from '../search/find-in-page.ts';
import { nextPages } from '../search/next-pages.ts';
import { indexMissingPages } from './index-missing-pages.ts';

type Found = Output<'search.find'>;

/** How long a call takes, ms, and how long it reads before other work may run in between. */
const CALL_MS = 50;
const TURN_MS = 15;
/** Places shown of one page; how many there are is told. */
const MOST_OF_ONE = 20;
/** Up to this many, the pages that may hold the words are counted beforehand. */
const MOST_COUNTED = 1_000;

/** @throws JiaoyueError `query_too_long`, `query_empty` */
function wordsOf(query: string): string[] {
  if (query.length > LONGEST_QUERY)
    throw new JiaoyueError('query_too_long', `a query has at most ${LONGEST_QUERY} characters`, {
      most: LONGEST_QUERY,
    });
  const words = queryWords(query);
  if (words.length === 0) throw new JiaoyueError('query_empty', 'the query holds nothing that could be looked for');
  return words;
}

/** The places of a page that are shown: of each word as many, so that a frequent one does not hide the others. */
function shownPlaces(places: readonly Place[], words: number): Place[] {
  if (places.length <= MOST_OF_ONE) return [...places];
  const most = Math.max(1, Math.floor(MOST_OF_ONE / words));
  const shown = new Map<number, number>();
  return places
    .filter(({ word }) => {
      const before = shown.get(word) ?? 0;
      shown.set(word, before + 1);
      return before < most;
    })
    .slice(0, MOST_OF_ONE);
}

/**
 * Searches the texts of all pages in the order of import: a page must hold every word of the query. A call reads for a
 * moment only and says where to go on.
 *
 * @throws JiaoyueError `query_empty`, `query_too_long`
 */
export async function searchCorpus(
  context: EngineContext,
  { query, where, filter, after, limit }: Input<'search.find'>,
): Promise<Found> {
  const { store } = context;
  const callEnds = performance.now() + CALL_MS;
  const words = wordsOf(query);
  const grams = [...new Set(words.flatMap(wordGrams))];
  indexMissingPages(context);
  const waiting = store.search.countDue();
  const total = store.documents.count();
  const counted = after === null ? store.search.countCandidates(grams, MOST_COUNTED) : MOST_COUNTED;
  const most = counted < MOST_COUNTED ? counted + waiting : null;
  const hits: Found['hits'] = [];
  const documents: Found['documents'] = [];
  const answer = (next: number | null): Found => {
    const indexed = { done: total - waiting, total };
    return { hits, documents, most, next, complete: next === null, indexed };
  };
  let turnEnds = performance.now() + TURN_MS;
  for (let at = after ?? 0; ; ) {
    const { numbers, upTo } = nextPages(store, grams, at);
    for (const page of store.states.listed(filter, numbers)) {
      const found = findInPage(store, page, words, where);
      if (found) {
        const { id, title, verdict, status } = page;
        documents.push({ id, title, verdict, status, places: found.places.length });
        for (const { start, end, kept } of shownPlaces(found.places, words.length)) {
          const rawQuote = found.raw.slice(start, end);
          hits.push({ documentId: id, title, start, end, rawQuote, ...textAround(found.raw, { start, end }), kept });
        }
      }
      if (hits.length >= limit || performance.now() >= callEnds) return answer(page.number);
      if (performance.now() < turnEnds) continue;
      await letOthersRun();
      turnEnds = performance.now() + TURN_MS;
    }
    if (upTo === null) return answer(null);
    at = upTo;
    if (performance.now() >= callEnds) return answer(at);
  }
}
