import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { HistoryEntry } from '../../../shared/contract/schemas/review.ts';
import { queries } from '../../api/queries.ts';
import { actionName, useLanguage, useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { RevertPreview } from './RevertPreview.tsx';

/** The point before everything that reviewers did to a page. */
const BEGINNING = 'beginning';

/** What was done, newest first, undone commands included; a page can be taken back to any point of it. */
export function HistoryDialog({ documentId, onClose }: { documentId: string | null; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const [scope, setScope] = useState<'page' | 'all'>(documentId ? 'page' : 'all');
  const [chosen, setChosen] = useState<string | null>(null);
  const page = scope === 'page' ? documentId : null;
  const entries = useQuery(queries.history(page)).data?.entries;
  const project = useQuery(queries.project()).data;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  // The page stands at its latest entry that counts, so there is nothing to go back to there.
  const present = entries?.find(({ state }) => state === 'active')?.commandId ?? BEGINNING;
  const canGo = (point: string, state: HistoryEntry['state']): boolean =>
    page !== null && project?.readOnly === false && point !== present && (state === 'active' || state === 'reverted');

  const preview = (point: string) =>
    page !== null &&
    chosen === point && (
      <RevertPreview documentId={page} to={point === BEGINNING ? null : point} time={time} onClose={onClose} />
    );
  /** A point that can be gone back to is a button, any other only says what was done. */
  const line = (point: string, state: HistoryEntry['state'], content: ReactNode) =>
    canGo(point, state) ? (
      <button
        type="button"
        className="history-line"
        aria-expanded={chosen === point}
        onClick={() => setChosen(chosen === point ? null : point)}
      >
        {content}
      </button>
    ) : (
      <div className="history-line">{content}</div>
    );
  return (
    <Modal title={t('history.title')} open onClose={onClose} wide={page !== null}>
      {documentId && (
        <Segmented
          label={t('history.title')}
          value={scope}
          options={[
            { value: 'page', content: t('history.thisPage') },
            { value: 'all', content: t('history.allPages') },
          ]}
          onChange={(next) => {
            setScope(next);
            setChosen(null);
          }}
        />
      )}
      {entries?.length === 0 && <p className="hint">{t('history.empty')}</p>}
      {page !== null && entries && entries.length > 0 && <p className="hint history-hint">{t('revert.hint')}</p>}
      <ol className="history">
        {entries?.map(({ commandId, state, label, documents, author, at }) => (
          <li key={commandId} className={`is-${state}`} data-testid="history-entry">
            {line(
              commandId,
              state,
              <>
                <span>{actionName(label)}</span>
                {documents > 1 && <small>{t('history.documents', { count: documents })}</small>}
                <small>{author}</small>
                <time dateTime={at}>{time.format(new Date(at))}</time>
                <span className="chip">
                  {t(page !== null && commandId === present ? 'history.present' : `history.${state}`)}
                </span>
              </>,
            )}
            {preview(commandId)}
          </li>
        ))}
        {page !== null && entries && entries.length > 0 && (
          <li className="is-active" data-testid="history-entry">
            {line(BEGINNING, 'active', <span>{t('history.beginning')}</span>)}
            {preview(BEGINNING)}
          </li>
        )}
      </ol>
    </Modal>
  );
}
