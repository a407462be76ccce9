import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { failureOf } from '../../api/api-error.ts';
import { prefetchDocument } from '../../api/prefetch-document.ts';
import { openLibrary } from '../../app/use-route.ts';
import { useT } from '../../i18n/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { openHit } from './open-hit.ts';
import { SearchHead } from './SearchHead.tsx';
import { SearchRowView } from './SearchRowView.tsx';
import { changeSearch, useSearchStore } from './search-store.ts';
import { useSearch } from './use-search.ts';

/** Of every row, px. */
const ROW_HEIGHT = 34;
/** Rows below the ones in sight from which on more are asked for. */
const AHEAD = 60;

function Nothing({ query }: { query: string }) {
  const t = useT();
  const where = useSearchStore((state) => state.where);
  const filter = useSearchStore((state) => state.filter);
  const isNarrow = where !== 'all' || Object.keys(filter).length > 0;
  return (
    <Notice title={t('search.noneTitle', { query })} text={t(isNarrow ? 'search.noneNarrow' : 'search.noneText')}>
      {isNarrow && (
        <button type="button" className="button" onClick={() => changeSearch({ where: 'all', filter: {} })}>
          {t('search.widen')}
        </button>
      )}
    </Notice>
  );
}

/** Every place in the texts of the project where the words of a query stand, grouped by page. */
export function SearchScreen({ query }: { query: string }) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useSearchStore((state) => state.cursor);
  const known = useSearchStore((state) => state.query);
  useEffect(() => {
    useSearchStore.setState({ opened: null });
    if (useSearchStore.getState().query !== query) changeSearch({ query });
  }, [query]);

  const search = useSearch();
  const { rows, hits, rowOf, hasNextPage, isFetching, isError, fetchNextPage, last } = search;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    initialOffset: () => useSearchStore.getState().scroll,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    overscan: 12,
    // The row after the one gone to stays in sight, and so does the page that it belongs to.
    scrollPaddingStart: 2 * ROW_HEIGHT,
    scrollPaddingEnd: ROW_HEIGHT,
    onChange: ({ scrollOffset }) => useSearchStore.setState({ scroll: scrollOffset ?? 0 }),
  });

  const inSight = virtualizer.range?.endIndex ?? 0;
  const wantsMore = hasNextPage && !isFetching && !isError && inSight + AHEAD >= rows.length;
  useEffect(() => {
    // An answer may hold nothing yet: asked on until there is something to show or the corpus ends.
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);

  const goTo = (number: number): void => {
    const next = Math.max(0, Math.min(hits.length - 1, number));
    useSearchStore.setState({ cursor: next });
    virtualizer.scrollToIndex(rowOf[next] ?? 0, { align: 'auto' });
  };
  /** The first place of the page after (1) or before (-1) the one in front. */
  const goToPage = (direction: 1 | -1): void => {
    const own = hits[cursor]?.documentId;
    const first = hits.findIndex(({ documentId }) => documentId === own);
    if (direction === 1) {
      const next = hits.findIndex(({ documentId }, number) => number > cursor && documentId !== own);
      goTo(next < 0 ? hits.length - 1 : next);
      return;
    }
    const before = hits[first - 1]?.documentId;
    goTo(before === undefined ? 0 : hits.findIndex(({ documentId }) => documentId === before));
  };
  useShortcuts({
    screen: 'search',
    capture: null,
    handlers: {
      'search.down': () => goTo(cursor + 1),
      'search.up': () => goTo(cursor - 1),
      'search.nextPage': () => goToPage(1),
      'search.previousPage': () => goToPage(-1),
      'search.open': () => {
        const hit = hits[cursor];
        if (hit) openHit(hit, cursor);
      },
      'app.escape': openLibrary,
    },
  });

  // The page under the cursor is the one that Enter opens: it is read before it is asked for.
  const selected = hits[cursor]?.documentId;
  useEffect(() => {
    if (selected) void prefetchDocument(selected);
  }, [selected]);

  return (
    <div className="library">
      <SearchHead search={search} />
      {known === '' && <Notice title={t('search.emptyTitle')} text={t('search.emptyText')} />}
      {search.error && <Notice title={t(`error.${failureOf(search.error).code}`)} />}
      {known !== '' && last?.complete && hits.length === 0 && <Nothing query={known} />}
      {/* Always there, so that the list can be measured before it has rows. */}
      <div className="grid search-list" ref={scroller} hidden={hits.length === 0}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table moved through by keys is a grid
          role="grid"
          tabIndex={0}
          aria-label={t('search.list')}
          aria-rowcount={hasNextPage ? -1 : rows.length}
          {...(hits.length > 0 && { 'aria-activedescendant': `hit-${cursor}` })}
          data-testid="search-list"
        >
          <tbody className="grid-body" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((item) => {
              const row = rows[item.index];
              return row && <SearchRowView key={item.key} row={row} index={item.index} top={item.start} />;
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
