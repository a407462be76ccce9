import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { actionName, useLanguage, useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

/** What was done, newest first, undone commands included. */
export function HistoryDialog({ documentId, onClose }: { documentId: string | null; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const [scope, setScope] = useState<'page' | 'all'>(documentId ? 'page' : 'all');
  const entries = useQuery(queries.history(scope === 'page' ? documentId : null)).data?.entries;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <Modal title={t('history.title')} open onClose={onClose}>
      {documentId && (
        <Segmented
          label={t('history.title')}
          value={scope}
          options={[
            { value: 'page', content: t('history.thisPage') },
            { value: 'all', content: t('history.allPages') },
          ]}
          onChange={setScope}
        />
      )}
      {entries?.length === 0 && <p className="hint">{t('history.empty')}</p>}
      <ol className="history">
        {entries?.map((entry) => (
          <li key={entry.commandId} className={`is-${entry.state}`}>
            <span>{actionName(entry.label)}</span>
            {entry.documents > 1 && <small>{t('history.documents', { count: entry.documents })}</small>}
            <small>{entry.author}</small>
            <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
            <span className="chip">{t(`history.${entry.state}`)}</span>
          </li>
        ))}
      </ol>
    </Modal>
  );
}
