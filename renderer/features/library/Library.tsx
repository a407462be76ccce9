import { memo, useEffect, useRef, useState } from 'react';
import { STATUSES } from '../../../shared/review/decision.ts';
import { VERDICTS } from '../../../shared/text/model.ts';
import { failureOf } from '../../api/api-error.ts';
import { prefetchDocument } from '../../api/prefetch-document.ts';
import { setPreferences, usePreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { openDesk } from '../../app/use-route.ts';
import { useT } from '../../i18n/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ImportButtons } from '../import/ImportButtons.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { AcceptSuggestions } from './AcceptSuggestions.tsx';
import { columnWidths } from './columns.ts';
import { Facets } from './Facets.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryHead } from './LibraryHead.tsx';
import { LibraryRow } from './LibraryRow.tsx';
import { changeFilter, clearFilter, useLibraryStore } from './library-store.ts';
import { useColumns } from './use-columns.ts';
import { useVirtualDocuments } from './use-virtual-documents.ts';

/** Of rows and of the head alike. */
const ROW_HEIGHT = 36;

const onlyHandlers = <N extends string>(names: readonly N[], show: (name: N) => void) =>
  Object.fromEntries(names.map((name) => [`only.${name}`, () => show(name)])) as Record<`only.${N}`, () => void>;

/** Every document of the project: sorted, filtered, opened by keyboard or pointer. */
export const Library = memo(function Library() {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const { total, row, failed, virtualizer } = useVirtualDocuments(scroller, ROW_HEIGHT, ROW_HEIGHT);
  const cursor = useLibraryStore((state) => state.cursor);
  const filter = useLibraryStore((state) => state.filter);
  const count = total ?? 0;
  const filtered = Object.keys(filter).length > 0;
  const [accepting, setAccepting] = useState(false);

  const move = (by: number) => (): void => {
    const next = Math.max(0, Math.min(count - 1, cursor + by));
    useLibraryStore.setState({ cursor: next });
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  useShortcuts({
    screen: 'library',
    capture: null,
    handlers: {
      'library.down': move(1),
      'library.up': move(-1),
      'library.pageDown': move(page),
      'library.pageUp': move(-page),
      'library.open': () => {
        const document = row(cursor);
        if (document) openDesk(document.id);
      },
      'library.acceptAbove': () => {
        if (count > 0) setAccepting(true);
      },
      'library.first': move(-count),
      'library.last': move(count),
      'library.clearFilter': clearFilter,
      ...onlyHandlers(VERDICTS, (verdict) => changeFilter({ verdicts: [verdict] })),
      ...onlyHandlers(STATUSES, (status) => changeFilter({ statuses: [status] })),
      'app.escape': clearFilter,
    },
    isReady: (id) => id !== 'library.clearFilter' || filtered,
  });
  useEffect(() => {
    if (count > 0 && cursor >= count) useLibraryStore.setState({ cursor: count - 1 });
  }, [count, cursor]);

  // The page under the cursor is the one that Enter opens: it is read before it is asked for.
  const selected = row(cursor)?.id;
  useEffect(() => {
    if (selected) void prefetchDocument(selected);
  }, [selected]);

  const counted = count > 0;
  useEffect(() => {
    // Coming back from the desk, the row last read is in sight.
    if (counted) virtualizer.scrollToIndex(useLibraryStore.getState().cursor, { align: 'auto' });
  }, [counted, virtualizer]);

  const columns = useColumns();
  const { template, least } = columnWidths(columns);
  const preferences = usePreferences();
  const isFaceted = preferences.layout.library?.facets === 1;
  const toggleFacets = (): void => {
    const library = { facets: isFaceted ? 0 : 1 };
    setPreferences({ layout: { ...preferences.layout, library } }).catch(toastError);
  };
  if (failed) return <Notice title={t(`error.${failureOf(failed).code}`)} />;
  return (
    <div className="library">
      <LibraryFilters total={total} isFaceted={isFaceted} onToggleFacets={toggleFacets} />
      <div className="library-main">
        {isFaceted && <Facets />}
        {accepting && <AcceptSuggestions filter={filter} onClose={() => setAccepting(false)} />}
        {total === 0 && !filtered && (
          <Notice title={t('library.emptyTitle')} text={t('library.emptyText')}>
            <ImportButtons />
          </Notice>
        )}
        {total === 0 && filtered && (
          <Notice title={t('library.noMatchTitle')} text={t('library.noMatchText')}>
            <button type="button" className="button" onClick={clearFilter}>
              {t('library.clearFilter')}
            </button>
          </Notice>
        )}
        {count > 0 && (
          <div className="grid" ref={scroller}>
            {/* The grid itself takes the focus and points to its rows, as most of them do not exist yet. */}
            <table
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table moved through by keys is a grid
              role="grid"
              tabIndex={0}
              aria-label={t('library.table')}
              aria-rowcount={count + 1}
              style={{ minWidth: least, ['--columns' as string]: template }}
              aria-activedescendant={`row-${cursor}`}
              data-testid="library-grid"
            >
              <LibraryHead columns={columns} />
              <tbody className="grid-body" style={{ height: virtualizer.getTotalSize() }}>
                {virtualizer.getVirtualItems().map((item) => (
                  <LibraryRow
                    key={item.key}
                    index={item.index}
                    row={row(item.index)}
                    top={item.start - ROW_HEIGHT}
                    columns={columns}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </div>
  );
});
