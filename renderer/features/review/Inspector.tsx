import { memo } from 'react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { useT } from '../../i18n/i18n.ts';
import type { CodeIndex } from './code-index.ts';
import type { DeskActions } from './desk-actions.ts';
import { FieldsCard } from './FieldsCard.tsx';
import { MeasuresCard } from './MeasuresCard.tsx';
import { NoteCard } from './NoteCard.tsx';
import { RepairsCard } from './RepairsCard.tsx';
import type { Projection } from './use-projection.ts';
import { VerdictCard } from './VerdictCard.tsx';
import { WarningsCard } from './WarningsCard.tsx';

export interface InspectorProps {
  detail: DocumentDetail;
  codes: CodeIndex;
  projection: Projection;
  actions: DeskActions;
}

/** Everything there is to decide about the page in front. */
export const Inspector = memo(function Inspector({ detail, codes, projection, actions }: InspectorProps) {
  const t = useT();
  const { review } = detail;
  return (
    <section className="inspector" aria-label={t('desk.inspector')}>
      <div className="pane-head">
        <h2>{t('desk.inspector')}</h2>
        <span className={`chip status-${review.status}`} data-testid="review-status">
          {t(`reviewStatus.${review.status}`)}
        </span>
        {review.status === 'done' && (
          <button type="button" className="button button-small head-end" onClick={() => void actions.page.reopen()}>
            {t('action.status.inProgress')}
          </button>
        )}
      </div>
      {/* Scrolls by keyboard, as every part of it can be reached by Tab. */}
      <div className="inspector-cards">
        <VerdictCard verdict={review.verdict} actions={actions} />
        <WarningsCard detail={detail} />
        <FieldsCard detail={detail} actions={actions} />
        <MeasuresCard detail={detail} codes={codes} projection={projection} actions={actions} />
        <RepairsCard detail={detail} actions={actions} />
        <NoteCard key={detail.row.id} note={review.note} save={actions.page.note} />
      </div>
    </section>
  );
});
