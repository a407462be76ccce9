import { useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import { call } from '../../api/api.ts';
import { failureOf } from '../../api/api-error.ts';
import { useT } from '../../i18n/i18n.ts';
import { FilePick } from '../../ui/FilePick.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { changeRules } from './apply-rules.ts';

type Read = { name: string; items: Output<'rules.read'>['items'] };

/** Reads rules from a file, shows which they are, and applies them as one step. */
export function ImportRules({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<{ text: string; detail: string } | null>(null);
  const pick = async (picked: File): Promise<void> => {
    setRead(null);
    setFailure(null);
    try {
      const { items } = await call('rules.read', { name: picked.name, text: await picked.text() });
      setRead({ name: picked.name, items });
    } catch (error) {
      const { code, message } = failureOf(error);
      setFailure({ text: t(`error.${code}`), detail: message });
    }
  };
  const apply = (items: Read['items']): void => {
    void changeRules(items.map(({ ruleId, rule }) => ({ ruleId, rule })));
    onClose();
  };
  return (
    <Modal title={t('rules.importTitle')} open onClose={onClose}>
      <div className="save-preview">
        <p className="hint">{t('rules.importHint')}</p>
        <FilePick
          text={t('codebook.importPick')}
          label={t('rules.importFile')}
          accept=".json,application/json"
          onPick={(file) => void pick(file)}
        />
        {failure && (
          <p className="is-error" role="alert">
            {failure.text}
            <small className="file-name">{failure.detail}</small>
          </p>
        )}
        {read && (
          <>
            <p>{t('rules.importRead', { name: read.name, count: read.items.length })}</p>
            <ul className="rules-read">
              {read.items.map(({ ruleId, rule, isKnown }) => (
                <li key={ruleId}>
                  <b lang="zh">{rule.name}</b>
                  <code lang="zh">{rule.pattern.text}</code>
                  {isKnown && <span className="chip">{t('rules.importKnown')}</span>}
                </li>
              ))}
            </ul>
            <div className="form-end">
              <button type="button" className="button" onClick={onClose}>
                {t('app.cancel')}
              </button>
              <button
                type="button"
                className="button is-primary"
                disabled={read.items.length === 0}
                onClick={() => apply(read.items)}
              >
                {t('rules.apply')}
              </button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}
