import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useEngineStore } from '../../api/use-engine-events.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Progress } from '../../ui/Progress.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ReviewFilters } from '../library/ReviewFilters.tsx';
import { changeSearch, changeSearchFilter, useSearchStore } from './search-store.ts';
import type { useSearch } from './use-search.ts';

const WHERES = ['all', 'kept', 'removed'] as const;

/** What was found so far, in words. */
function useCounts({ documents, places, first, last, isFetching }: ReturnType<typeof useSearch>): string {
  const t = useT();
  const language = useLanguage();
  if (!last) return isFetching ? t('search.searching') : '';
  const number = (value: number): string => value.toLocaleString(language);
  const found = { documents: number(documents), places: number(places) };
  if (last.complete) return t(documents === 0 ? 'search.none' : 'search.found', found);
  const most = first?.most ?? null;
  if (most === null) return t('search.foundSoFar', found);
  return t('search.foundOfMost', { ...found, most: number(most) });
}

/** Pages that came after the list was made; nothing is put under the reader's eyes unasked. */
function NewPages({ known }: { known: number }) {
  const t = useT();
  const documents = useQuery(queries.project()).data?.documents ?? known;
  if (documents <= known) return null;
  return (
    <button
      type="button"
      className="button button-small"
      onClick={() => {
        useSearchStore.setState({ cursor: 0, scroll: 0 });
        void queryClient.resetQueries({ queryKey: ['search'] });
      }}
    >
      {t('search.newPages', { count: documents - known })}
    </button>
  );
}

/** How far the index of a file of an earlier version has come. */
function IndexProgress() {
  const t = useT();
  const language = useLanguage();
  const jobs = useEngineStore((state) => state.jobs);
  const job = Object.values(jobs).find(({ kind, state }) => kind === 'index' && state === 'running');
  if (!job?.total) return null;
  const { done, total } = job;
  return (
    <div className="search-indexing" role="status">
      {t('search.indexing', { done: done.toLocaleString(language), total: total.toLocaleString(language) })}
      <Progress label={t('search.indexProgress')} done={done} total={total} />
    </div>
  );
}

/** Counts and filters of the search. */
export function SearchHead({ search }: { search: ReturnType<typeof useSearch> }) {
  const t = useT();
  const where = useSearchStore((state) => state.where);
  const filter = useSearchStore((state) => state.filter);
  const counts = useCounts(search);
  return (
    <div className="library-filters">
      <h1>{t('search.title')}</h1>
      <p className="library-counts" role="status">
        {counts}
      </p>
      <IndexProgress />
      {search.last && <NewPages known={search.last.indexed.total} />}
      <Segmented
        label={t('search.where')}
        value={where}
        options={WHERES.map((value) => ({ value, content: t(`search.where.${value}`) }))}
        onChange={(value) => changeSearch({ where: value })}
      />
      <ReviewFilters filter={filter} onChange={changeSearchFilter} />
    </div>
  );
}
