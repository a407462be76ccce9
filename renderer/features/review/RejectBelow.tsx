import { useState } from 'react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { useT } from '../../i18n/i18n.ts';
import type { CodeIndex } from './code-index.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { MeasurePreview } from './MeasurePreview.tsx';
import { LEAST_SURE, THRESHOLD_STEP, ThresholdForm } from './ThresholdForm.tsx';

interface RejectBelowProps {
  detail: DocumentDetail;
  codes: CodeIndex;
  actions: DeskActions;
}

/** Rejects all proposals of the page that are less sure than the reviewer says, after showing which; one undo. */
export function RejectBelow({ detail, codes, actions }: RejectBelowProps) {
  const t = useT();
  const open = detail.review.measures.filter(({ status }) => status === 'suggested');
  const weakest = Math.min(1, ...open.map(({ confidence }) => confidence ?? 0));
  // Where none is as weak as that, the weakest are a place to begin.
  const [threshold, setThreshold] = useState(
    Math.min(1, Math.max(LEAST_SURE, (Math.floor(weakest / THRESHOLD_STEP) + 1) * THRESHOLD_STEP)),
  );
  const chosen = open.filter(({ confidence }) => (confidence ?? 0) < threshold);
  const close = (): void => useDeskStore.setState({ menu: null });
  const reject = (): void => {
    actions.measures.rejectAll(chosen.map(({ id }) => id));
    close();
  };
  return (
    <ThresholdForm
      title={t('rejectBelow.title')}
      label={t('rejectBelow.threshold', { value: threshold.toFixed(2) })}
      threshold={threshold}
      onThreshold={setThreshold}
      submit={t('rejectBelow.reject', { count: chosen.length })}
      ready={chosen.length > 0}
      onSubmit={reject}
      onClose={close}
    >
      {chosen.length === 0 ? (
        <p className="hint">{t(open.length === 0 ? 'acceptAbove.noneLeft' : 'rejectBelow.none')}</p>
      ) : (
        <MeasurePreview label={t('rejectBelow.preview')} raw={detail.raw} measures={chosen} codes={codes} />
      )}
    </ThresholdForm>
  );
}
