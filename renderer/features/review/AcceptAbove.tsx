import { useState } from 'react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import type { CodeIndex } from './code-index.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';

const LEAST = 0.3;
const STEP = 0.05;
const START = 0.8;

interface AcceptAboveProps {
  detail: DocumentDetail;
  codes: CodeIndex;
  actions: DeskActions;
}

/** Accepts all proposals of the page that are at least as sure as the reviewer says, after showing which; one undo. */
export function AcceptAbove({ detail, codes, actions }: AcceptAboveProps) {
  const t = useT();
  const open = detail.review.measures.filter(({ status }) => status === 'suggested');
  const surest = Math.max(0, ...open.map(({ confidence }) => confidence ?? 0));
  // Where nothing is as sure as one would like, the surest are a place to begin.
  const [threshold, setThreshold] = useState(Math.max(LEAST, Math.min(START, Math.floor(surest / STEP) * STEP)));
  const chosen = open.filter(({ confidence }) => (confidence ?? 0) >= threshold);
  const close = (): void => useDeskStore.setState({ menu: null });
  const accept = (): void => {
    actions.measures.acceptAll(chosen.map(({ id }) => id));
    close();
  };
  return (
    <Modal title={t('acceptAbove.title')} open onClose={close}>
      <form
        className="settings"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0) accept();
        }}
      >
        <label>
          <span>{t('acceptAbove.threshold', { value: threshold.toFixed(2) })}</span>
          <input
            type="range"
            min={LEAST}
            max={1}
            step={STEP}
            value={threshold}
            onChange={(event) => setThreshold(Number(event.target.value))}
          />
        </label>
        {chosen.length === 0 ? (
          <p className="hint">{t(open.length === 0 ? 'acceptAbove.noneLeft' : 'acceptAbove.none')}</p>
        ) : (
          <ul className="accept-list" aria-label={t('acceptAbove.preview')}>
            {chosen.map(({ id, start, end, code, confidence }) => (
              <li key={id}>
                <span className="confidence">{confidence?.toFixed(2)}</span>
                <span className={`swatch ${codes.look(code).group}`} aria-hidden />
                <span>{codes.look(code).name}</span>
                <q lang="zh">{detail.raw.slice(start, end)}</q>
              </li>
            ))}
          </ul>
        )}
        <p className="hint">{t('acceptAbove.hint')}</p>
        <div className="form-end">
          <button type="button" className="button" onClick={close}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button is-primary" disabled={chosen.length === 0}>
            {t('acceptAbove.accept', { count: chosen.length })}
          </button>
        </div>
      </form>
    </Modal>
  );
}
