import type { ReactNode } from 'react';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';

/** The least confidence that can be asked for, from 0 to 1. */
export const LEAST_SURE = 0.3;
/** What to begin with. */
export const USUALLY_SURE = 0.8;
export const THRESHOLD_STEP = 0.05;

interface ThresholdFormProps {
  title: string;
  wide?: boolean;
  /** What the threshold, as it stands, asks for. */
  label: string;
  threshold: number;
  onThreshold: (threshold: number) => void;
  /** What the button that carries it out says; it is off while `ready` is false. */
  submit: string;
  ready: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** The preview. */
  children: ReactNode;
}

/** Asks how sure the machine is to be, shows what that means, and decides on it as one step. */
export function ThresholdForm(props: ThresholdFormProps) {
  const { title, wide, label, threshold, onThreshold, submit, ready, onSubmit, onClose, children } = props;
  const t = useT();
  return (
    <Modal title={title} open {...(wide && { wide })} onClose={onClose}>
      <form
        className="settings"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onSubmit();
        }}
      >
        <label>
          <span>{label}</span>
          <input
            type="range"
            min={LEAST_SURE}
            max={1}
            step={THRESHOLD_STEP}
            value={threshold}
            onChange={(event) => onThreshold(Number(event.target.value))}
          />
        </label>
        {children}
        <p className="hint">{t('acceptAbove.hint')}</p>
        <div className="form-end">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button is-primary" disabled={!ready}>
            {submit}
          </button>
        </div>
      </form>
    </Modal>
  );
}
