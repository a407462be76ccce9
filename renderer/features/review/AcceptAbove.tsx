import { useState } from 'react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { useT } from '../../i18n/i18n.ts';
import type { CodeIndex } from './code-index.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { MeasurePreview } from './MeasurePreview.tsx';
import { LEAST_SURE, THRESHOLD_STEP, ThresholdForm, USUALLY_SURE } from './ThresholdForm.tsx';

interface AcceptAboveProps {
  detail: DocumentDetail;
  codes: CodeIndex;
  actions: DeskActions;
}

/** Accepts all proposals of the page that are at least as sure as the reviewer says, after showing which; one undo. */
export function AcceptAbove({ detail, codes, actions }: AcceptAboveProps) {
  const t = useT();
  // A proposal of a retired code waits until somebody chooses another.
  const open = detail.review.measures.filter(({ status, code }) => status === 'suggested' && !codes.look(code).retired);
  const surest = Math.max(0, ...open.map(({ confidence }) => confidence ?? 0));
  // Where nothing is as sure as one would like, the surest are a place to begin.
  const [threshold, setThreshold] = useState(
    Math.max(LEAST_SURE, Math.min(USUALLY_SURE, Math.floor(surest / THRESHOLD_STEP) * THRESHOLD_STEP)),
  );
  const chosen = open.filter(({ confidence }) => (confidence ?? 0) >= threshold);
  const close = (): void => useDeskStore.setState({ menu: null });
  const accept = (): void => {
    actions.measures.acceptAll(chosen.map(({ id }) => id));
    close();
  };
  return (
    <ThresholdForm
      title={t('acceptAbove.title')}
      label={t('acceptAbove.threshold', { value: threshold.toFixed(2) })}
      threshold={threshold}
      onThreshold={setThreshold}
      submit={t('acceptAbove.accept', { count: chosen.length })}
      ready={chosen.length > 0}
      onSubmit={accept}
      onClose={close}
    >
      {chosen.length === 0 ? (
        <p className="hint">{t(open.length === 0 ? 'acceptAbove.noneLeft' : 'acceptAbove.none')}</p>
      ) : (
        <MeasurePreview label={t('acceptAbove.preview')} raw={detail.raw} measures={chosen} codes={codes} />
      )}
    </ThresholdForm>
  );
}
