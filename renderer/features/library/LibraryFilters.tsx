import { useQuery } from '@tanstack/react-query';
import { ListChecks, ListFilter, RefreshCw, Stamp } from 'lucide-react';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { useT } from '../../i18n/i18n.ts';
import { Tip } from '../../ui/Tip.tsx';
import { RecleanDialog } from '../reclean/RecleanDialog.tsx';
import { runShortcut, useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { changeFilter, useLibraryStore } from './library-store.ts';
import { MarkAll } from './MarkAll.tsx';
import { ReviewFilters } from './ReviewFilters.tsx';
import { SortSelect } from './SortSelect.tsx';

interface LibraryFiltersProps {
  /** Pages listed; null until known. */
  total: number | null;
  isFaceted: boolean;
  onToggleFacets: () => void;
}

/** Counts, and the filters by verdict and status; the text filter stands in the header. */
export function LibraryFilters({ total, isFaceted, onToggleFacets }: LibraryFiltersProps) {
  const t = useT();
  const [isMarking, setMarking] = useState(false);
  const [isRecleaning, setRecleaning] = useState(false);
  const filter = useLibraryStore((state) => state.filter);
  const project = useQuery(queries.project()).data;
  useShortcuts({
    screen: null,
    capture: null,
    handlers: {
      'library.facets': onToggleFacets,
      'library.markAll': () => setMarking(true),
      'library.reclean': () => setRecleaning(true),
    },
    isReady: (id) => (id !== 'library.markAll' && id !== 'library.reclean') || (total ?? 0) > 0,
  });
  const filtered = Object.keys(filter).length > 0;
  const counts = [
    filtered && total !== null
      ? t('library.countFiltered', { count: total, total: project?.documents ?? total })
      : t('library.count', { count: project?.documents ?? total ?? 0 }),
    t('library.done', { count: project?.documentsDone ?? 0 }),
    t('library.measures', { count: project?.measuresAccepted ?? 0 }),
  ];
  return (
    <div className="library-filters">
      <Tip label={t('facets.show')} shortcut="library.facets">
        <button
          type="button"
          className="icon-button"
          aria-label={t('facets.show')}
          aria-pressed={isFaceted}
          onClick={onToggleFacets}
        >
          <ListFilter size={16} aria-hidden />
        </button>
      </Tip>
      <h1>{t('library.title')}</h1>
      <p className="library-counts" role="status">
        {counts.join(' · ')}
      </p>
      <SortSelect className="library-sort" label={t('library.sort')} />
      <ColumnsMenu />
      <ReviewFilters filter={filter} onChange={changeFilter} />
      <Tip label={t('bulk.title')} shortcut="library.acceptAbove">
        <button
          type="button"
          className="button"
          aria-label={t('bulk.open')}
          disabled={total === 0}
          onClick={() => runShortcut('library.acceptAbove')}
        >
          <ListChecks size={14} aria-hidden />
          <span className="button-word">{t('bulk.open')}</span>
        </button>
      </Tip>
      <Tip label={t('markAll.title')} shortcut="library.markAll">
        <button
          type="button"
          className="button"
          aria-label={t('markAll.open')}
          disabled={!total}
          onClick={() => setMarking(true)}
        >
          <Stamp size={14} aria-hidden />
          <span className="button-word">{t('markAll.open')}</span>
        </button>
      </Tip>
      <Tip label={t('reclean.title')} shortcut="library.reclean">
        <button
          type="button"
          className="button"
          aria-label={t('reclean.open')}
          disabled={!total || project?.readOnly}
          onClick={() => setRecleaning(true)}
        >
          <RefreshCw size={14} aria-hidden />
          <span className="button-word">{t('reclean.open')}</span>
        </button>
      </Tip>
      {isRecleaning && total !== null && (
        <RecleanDialog filter={filter} total={total} onClose={() => setRecleaning(false)} />
      )}
      {isMarking && total !== null && <MarkAll total={total} onClose={() => setMarking(false)} />}
    </div>
  );
}
