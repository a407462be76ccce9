import { useState } from 'react';
import { checkCodebook } from '../../../shared/codebook/check-codebook.ts';
import { diffCodebooks } from '../../../shared/codebook/diff.ts';
import { codesOf, findCode } from '../../../shared/codebook/find-code.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { type MessageKey, useLanguage, useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import type { DraftResult } from './apply-draft.ts';
import { ChangeList } from './ChangeList.tsx';
import { useEditing } from './editing.ts';
import { problemText } from './problem-text.ts';
import { saveCodebook } from './save-codebook.ts';

interface SavePreviewProps {
  base: Codebook;
  draft: DraftResult;
  version: number;
  onClose: () => void;
}

/** Tags that a new version makes doubtful: those of codes whose meaning it changes or that it retires. */
function doubtful(base: Codebook, book: Codebook, version: number, counts: Readonly<Record<string, number>>): number {
  return codesOf(book)
    .filter(({ id, meaningVersion, retired }) => {
      const old = findCode(base, id)?.code;
      return old && (meaningVersion === version || (retired && !old.retired));
    })
    .reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);
}

/** Shows what saving would change, and how many tags must then be looked at, before it is done. */
export function SavePreview({ base, draft, version, onClose }: SavePreviewProps) {
  const t = useT();
  const language = useLanguage();
  const { counts } = useEditing();
  const [commandId] = useState(() => crypto.randomUUID());
  const [failure, setFailure] = useState<MessageKey | null>(null);
  const [busy, setBusy] = useState(false);
  const { book, operations } = draft;
  const changes = diffCodebooks(base, book);
  const errors = checkCodebook(book).filter(({ level }) => level === 'error');
  const work = doubtful(base, book, version, counts);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      await saveCodebook(commandId, base.version, operations);
      onClose();
    } catch (error) {
      setFailure(`error.${failureOf(error).code}`);
      setBusy(false);
      // After a conflict the preview compares with the version that is in use by now.
      void queryClient.invalidateQueries({ queryKey: queries.codebook().queryKey });
    }
  };
  return (
    <Modal title={t('codebook.preview.title', { version })} open wide onClose={onClose}>
      <div className="save-preview" data-testid="save-preview">
        {errors.length > 0 && (
          <div role="alert">
            <p className="is-error">{t('codebook.preview.problems')}</p>
            <ul className="problems">
              {errors.map((problem) => (
                <li key={`${problem.problem} ${problem.id}`} className="is-error">
                  {problemText(problem, book, language, t)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {changes.length === 0 ? (
          <p>{t('codebook.preview.same')}</p>
        ) : (
          <>
            <p>{t('codebook.preview.changes', { count: changes.length, base: base.version })}</p>
            <ChangeList changes={changes} book={book} />
            <p className={work > 0 ? 'work-note' : 'hint'}>
              {work > 0 ? t('codebook.preview.work', { count: work }) : t('codebook.preview.noWork')}
            </p>
          </>
        )}
        {failure && (
          <p className="is-error" role="alert">
            {t(failure)}
          </p>
        )}
        <div className="form-end">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button
            type="button"
            className="button is-primary"
            disabled={busy || errors.length > 0 || changes.length === 0}
            onClick={() => void save()}
          >
            {t('codebook.preview.save')}
          </button>
        </div>
      </div>
    </Modal>
  );
}
