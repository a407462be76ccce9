import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Progress as Figures } from '../../../shared/contract/schemas/progress.ts';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { useT } from '../../i18n/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ImportButtons } from '../import/ImportButtons.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { AgreementCard } from './AgreementCard.tsx';
import { MeasureCards } from './MeasureCards.tsx';
import { PaceCard } from './PaceCard.tsx';
import { ProgressSummary } from './ProgressSummary.tsx';
import { ReviewerCard } from './ReviewerCard.tsx';
import { SourceCard } from './SourceCard.tsx';
import { VerdictCard } from './VerdictCard.tsx';

function Charts({ figures }: { figures: Figures }) {
  const t = useT();
  const [asTable, setAsTable] = useState(false);
  const toggle = (): void => setAsTable(!asTable);
  useShortcuts({ screen: 'progress', capture: null, handlers: { 'progress.tables': toggle } });
  return (
    <div className="progress-screen">
      <div className="progress-head">
        <h1>{t('progress.title')}</h1>
        <button type="button" className="button button-small" aria-pressed={asTable} onClick={toggle}>
          {t('progress.tables')}
        </button>
      </div>
      <ProgressSummary figures={figures} />
      <div className="chart-cards">
        <PaceCard figures={figures} asTable={asTable} />
        <SourceCard figures={figures} asTable={asTable} />
        <ReviewerCard figures={figures} asTable={asTable} />
        <VerdictCard figures={figures} asTable={asTable} />
        <MeasureCards figures={figures} asTable={asTable} />
        <AgreementCard asTable={asTable} />
      </div>
    </div>
  );
}

/** How far the review has come: what is done and left, how fast, and what was found. */
export function Progress() {
  const t = useT();
  const { data, error } = useQuery(queries.progress());
  if (error) return <Notice title={t(`error.${failureOf(error).code}`)} />;
  if (!data) return <div aria-busy="true" />;
  if (data.pages === 0)
    return (
      <Notice title={t('progress.emptyTitle')} text={t('progress.emptyText')}>
        <ImportButtons />
      </Notice>
    );
  return <Charts figures={data} />;
}
