import type { WorkItem } from '../../../shared/contract/schemas/codebook-work.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import type { CodeIndex } from '../review/code-index.ts';
import { settleAll } from './worklist-actions.ts';

/** How many quotes stand for all. */
const SHOWN = 5;

interface SettleAllProps {
  code: string;
  /** The new code; null where the old one still fits. */
  to: string | null;
  count: number;
  rows: readonly WorkItem[];
  codes: CodeIndex;
  onClose: () => void;
}

/** Shows what is about to happen to all tags of a code before it does. */
export function SettleAllDialog({ code, to, count, rows, codes, onClose }: SettleAllProps) {
  const t = useT();
  const look = codes.look(to ?? code);
  return (
    <Modal
      title={t(to === null ? 'worklist.preview.confirmTitle' : 'worklist.preview.title', { count, name: look.name })}
      open
      onClose={onClose}
    >
      <div className="settle-all">
        {look.definition && <p lang="zh">{look.definition}</p>}
        <p className="hint">{t('worklist.preview.some')}</p>
        <ul lang="zh">
          {rows.slice(0, SHOWN).map(({ documentId, measureId, rawQuote }) => (
            <li key={`${documentId} ${measureId}`}>{rawQuote}</li>
          ))}
        </ul>
        <p className="hint">{t('worklist.preview.note')}</p>
        <div className="form-end">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button
            type="button"
            className="button is-primary"
            onClick={() => {
              void settleAll(code, to);
              onClose();
            }}
          >
            {t('worklist.preview.do')}
          </button>
        </div>
      </div>
    </Modal>
  );
}
