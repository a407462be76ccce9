import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BackupInfo } from '../../../shared/contract/schemas/backup.ts';
import { call } from '../../api/api.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { noteJob, useEngineStore } from '../../api/use-engine-events.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { RestoreConfirm } from './RestoreConfirm.tsx';

/** The copies of the project that were made while it was worked on, and going back to one of them. */
export function BackupsDialog({ readOnly, onClose }: { readOnly: boolean; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const [chosen, setChosen] = useState<BackupInfo | null>(null);
  const backups = useQuery(queries.backups()).data?.backups;
  const jobs = useEngineStore((state) => state.jobs);
  const running = Object.values(jobs).find(({ kind, state }) => kind === 'backup' && state === 'running');
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

  const isRunning = running !== undefined;
  useEffect(() => {
    if (!isRunning) void queryClient.invalidateQueries({ queryKey: queries.backups().queryKey });
  }, [isRunning]);
  const start = (): void => void call('backups.start', {}).then(noteJob).catch(toastError);
  const restore = ({ name, at }: BackupInfo): void => {
    onClose();
    call('backups.restore', { name })
      .then(() => toast({ text: t('backups.restored', { time: time.format(new Date(at)) }) }))
      .catch(toastError);
  };

  return (
    <Modal title={t('backups.title')} open onClose={onClose}>
      <p className="hint">{t('backups.hint')}</p>
      {running ? (
        <Progress label={t('backups.running')} done={running.done} total={running.total} />
      ) : (
        <button type="button" className="button" disabled={readOnly} onClick={start}>
          {t('backups.make')}
        </button>
      )}
      {backups?.length === 0 && <p className="hint">{t('backups.none')}</p>}
      <ul className="backups">
        {backups?.map((backup) => (
          <li key={backup.name} data-testid="backup">
            <time dateTime={backup.at}>{time.format(new Date(backup.at))}</time>
            <small>
              {t('backups.holds', {
                documents: backup.documents.toLocaleString(language),
                events: backup.position.toLocaleString(language),
                size: size.format(backup.bytes / 1e6),
              })}
            </small>
            <button
              type="button"
              className="link"
              disabled={readOnly || running !== undefined}
              aria-expanded={chosen?.name === backup.name}
              onClick={() => setChosen(chosen?.name === backup.name ? null : backup)}
            >
              {t('backups.restore')}
            </button>
            {chosen?.name === backup.name && (
              <RestoreConfirm backup={backup} onConfirm={() => restore(backup)} onCancel={() => setChosen(null)} />
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
