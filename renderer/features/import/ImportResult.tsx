import { useQuery } from '@tanstack/react-query';
import type { Job } from '../../../shared/contract/schemas/job.ts';
import { call } from '../../api/api.ts';
import { queries } from '../../api/queries.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { deskHref } from '../../app/use-route.ts';
import { useT } from '../../i18n/i18n.ts';

/** The sum of an import; what was refused or known already is named. */
export function ImportResult({ job }: { job: Job }) {
  const t = useT();
  const save = async (): Promise<void> => {
    const { path } = await call('imports.report', { jobId: job.id });
    toast({ text: t('import.saved'), detail: path });
  };
  const summary = job.importSummary;
  const refused = useQuery({
    ...queries.importItems(job.id, 'refused'),
    enabled: (summary?.refused ?? 0) > 0,
  }).data?.items;
  const duplicates = useQuery({
    ...queries.importItems(job.id, 'duplicate'),
    enabled: (summary?.duplicates ?? 0) > 0,
  }).data?.items;
  return (
    <div className="import-result">
      {job.error && <p className="is-error">{t(`error.${job.error.code}`)}</p>}
      {summary && (
        <p>
          <b>{t('import.imported', { count: summary.imported })}</b> ·{' '}
          {t('import.duplicates', { count: summary.duplicates })} · {t('import.refused', { count: summary.refused })}
        </p>
      )}
      {summary && (
        <button type="button" className="button button-small" onClick={() => save().catch(toastError)}>
          {t('import.save')}
        </button>
      )}
      {refused && (
        <ul aria-label={t('import.refused', { count: refused.length })}>
          {refused.map((item) => (
            <li key={item.name}>
              <span className="file-name" title={item.name}>
                {item.name}
              </span>
              {item.error && <small>{t(`error.${item.error.code}`)}</small>}
            </li>
          ))}
        </ul>
      )}
      {duplicates && (
        <ul aria-label={t('import.duplicates', { count: duplicates.length })}>
          {duplicates.map((item) => (
            <li key={item.name}>
              <span className="file-name" title={item.name}>
                {item.name}
              </span>
              <small>
                {t('import.duplicateOf')}{' '}
                {item.documentId && <a href={deskHref(item.documentId)}>{t('import.open')}</a>}
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
