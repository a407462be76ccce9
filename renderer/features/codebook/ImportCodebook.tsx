import { useState } from 'react';
import { diffCodebooks } from '../../../shared/codebook/diff.ts';
import { codesOf } from '../../../shared/codebook/find-code.ts';
import type { Operation } from '../../../shared/codebook/operations.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { call } from '../../api/api.ts';
import { failureOf } from '../../api/api-error.ts';
import { toast } from '../../app/toast-store.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { FilePick } from '../../ui/FilePick.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { applyDraft } from './apply-draft.ts';
import { ChangeList } from './ChangeList.tsx';
import { useEditing } from './editing.ts';
import { problemText } from './problem-text.ts';

type Read = { name: string; file: Output<'codebook.read'>; after: Codebook };

/** Reads a codebook from a file, shows what it would change, and makes that an unsaved change. */
export function ImportCodebook({ version, onClose }: { version: number; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { book, change } = useEditing();
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<{ text: string; detail: string } | null>(null);
  const replacing = (file: Output<'codebook.read'>): Operation => ({ type: 'book.replace', book: file.book });
  const pick = async (picked: File): Promise<void> => {
    setRead(null);
    setFailure(null);
    try {
      const file = await call('codebook.read', { name: picked.name, text: await picked.text() });
      setRead({ name: picked.name, file, after: applyDraft(book, [replacing(file)], version).book });
    } catch (error) {
      const { code, details } = failureOf(error);
      setFailure({ text: t(`error.${code}`), detail: typeof details.name === 'string' ? details.name : '' });
    }
  };
  const changes = read ? diffCodebooks(book, read.after) : [];
  return (
    <Modal title={t('codebook.importTitle')} open wide onClose={onClose}>
      <div className="save-preview">
        <p className="hint">{t('codebook.importHint')}</p>
        <FilePick
          text={t('codebook.importPick')}
          label={t('codebook.importFile')}
          accept=".json,.csv,.tsv,.qdc,.qde,.xml,application/json,text/csv"
          onPick={(file) => void pick(file)}
        />
        {failure && (
          <p className="is-error" role="alert">
            {failure.text}
            {failure.detail && <small className="file-name">{failure.detail}</small>}
          </p>
        )}
        {read && (
          <>
            <p>
              {t('codebook.importRead', {
                name: read.name,
                groups: read.file.book.groups.length,
                codes: codesOf(read.file.book).length,
              })}
            </p>
            {read.file.problems.length > 0 && (
              <details className="import-problems" open>
                <summary>
                  {t('codebook.importProblems')} ({read.file.problems.length})
                </summary>
                <ul className="problems">
                  {read.file.problems.map((problem) => (
                    <li
                      key={`${problem.problem} ${problem.id} ${problem.value}`}
                      className={problem.level === 'error' ? 'is-error' : undefined}
                    >
                      {problemText(problem, read.file.book, language, t)}
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {changes.length === 0 ? (
              <p>{t('codebook.importSame')}</p>
            ) : (
              <ChangeList changes={changes} book={read.after} />
            )}
            <div className="form-end">
              <button type="button" className="button" onClick={onClose}>
                {t('app.cancel')}
              </button>
              <button
                type="button"
                className="button is-primary"
                disabled={changes.length === 0}
                onClick={() => {
                  change(replacing(read.file));
                  toast({ text: t('codebook.importUsed') });
                  onClose();
                }}
              >
                {t('codebook.importUse')}
              </button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}
