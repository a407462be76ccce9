import { useMemo, useState } from 'react';
import { useT } from '../../i18n/i18n.ts';
import { Tip } from '../../ui/Tip.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { useDeskStore } from './desk-store.ts';
import type { InspectorProps } from './Inspector.tsx';
import { MeasureList } from './MeasureList.tsx';

export function MeasuresCard({ detail, codes, projection, actions }: InspectorProps) {
  const t = useT();
  const [withRejected, setWithRejected] = useState(false);
  const { measures } = detail.review;
  const count = (status: string): number => measures.filter((measure) => measure.status === status).length;
  const rejected = count('rejected');
  const toggleRejected = (): void => setWithRejected(!withRejected);
  useShortcuts({
    screen: null,
    capture: null,
    handlers: { 'measure.rejected': toggleRejected },
    isReady: () => rejected > 0,
  });
  const shown = useMemo(
    () => measures.filter((measure) => withRejected || measure.status !== 'rejected'),
    [measures, withRejected],
  );
  return (
    <section className="card" aria-label={t('measures.title')}>
      <h3>
        {t('measures.title')} {measures.length - rejected}
        <span className="card-facts">
          {t('measures.counts', { accepted: count('accepted'), suggested: count('suggested') })}
        </span>
      </h3>
      {count('suggested') > 1 && (
        <div className="measures-bulk">
          {(['acceptAbove', 'rejectBelow'] as const).map((menu) => (
            <Tip key={menu} label={t(`${menu}.title`)} shortcut={`measure.${menu}`}>
              <button type="button" className="link" onClick={() => useDeskStore.setState({ menu })}>
                {t(`${menu}.open`)}
              </button>
            </Tip>
          ))}
        </div>
      )}
      {measures.length === 0 && <p className="hint">{t('measures.empty')}</p>}
      <MeasureList
        key={detail.row.id}
        shown={shown}
        raw={detail.raw}
        codes={codes}
        projection={projection}
        actions={actions}
      />
      {rejected > 0 && (
        <button type="button" className="link" aria-expanded={withRejected} onClick={toggleRejected}>
          {t('measures.showRejected', { count: rejected })}
        </button>
      )}
    </section>
  );
}
