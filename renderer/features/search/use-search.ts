import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../../api/api.ts';
import { searchRows } from './search-rows.ts';
import { useSearchStore } from './search-store.ts';

/** Places after which a call of the engine answers. */
const AT_A_TIME = 100;
/** How long a list is kept, so that Back finds it as it was, ms. */
const KEPT_MS = 30 * 60_000;

/** What is searched for, answer by answer: each takes a moment only and may hold nothing yet. */
export function useSearch() {
  const query = useSearchStore((state) => state.query);
  const where = useSearchStore((state) => state.where);
  const filter = useSearchStore((state) => state.filter);
  const { data, ...search } = useInfiniteQuery({
    queryKey: ['search', query, where, filter],
    queryFn: ({ pageParam }) => call('search.find', { query, where, filter, after: pageParam, limit: AT_A_TIME }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    enabled: query !== '',
    gcTime: KEPT_MS,
  });
  const answers = data?.pages;
  const list = useMemo(() => searchRows(answers ?? []), [answers]);
  return { ...search, ...list, first: answers?.[0], last: answers?.at(-1) };
}
