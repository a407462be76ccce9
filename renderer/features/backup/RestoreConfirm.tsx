import { useQuery } from '@tanstack/react-query';
import type { BackupInfo } from '../../../shared/contract/schemas/backup.ts';
import { queries } from '../../api/queries.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';

interface RestoreConfirmProps {
  backup: BackupInfo;
  onConfirm: () => void;
  onCancel: () => void;
}

/** What going back to a backup takes back, before it is done. */
export function RestoreConfirm({ backup, onConfirm, onCancel }: RestoreConfirmProps) {
  const t = useT();
  const language = useLanguage();
  const project = useQuery(queries.project()).data;
  const later = Math.max(0, (project?.position ?? 0) - backup.position);
  return (
    <div className="restore-confirm" role="group" aria-label={t('backups.restore')}>
      <p>{t('backups.consequence', { events: later.toLocaleString(language) })}</p>
      <button type="button" className="button is-primary" onClick={onConfirm}>
        {t('backups.confirm')}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {t('app.cancel')}
      </button>
    </div>
  );
}
