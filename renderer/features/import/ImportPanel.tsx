import { X } from 'lucide-react';
import { call } from '../../api/api.ts';
import { useEngineStore } from '../../api/use-engine-events.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Progress } from '../../ui/Progress.tsx';
import { ImportResult } from './ImportResult.tsx';
import { InterruptedImport } from './InterruptedImport.tsx';
import { importPace } from './import-pace.ts';
import { useImportStore } from './import-store.ts';
import { PauseButton } from './PauseButton.tsx';

/** What became of the last import; stays in its corner until it is closed. */
export function ImportPanel() {
  const t = useT();
  const upload = useImportStore((state) => state.upload);
  const jobId = useImportStore((state) => state.jobId);
  const job = useEngineStore((state) => (jobId ? state.jobs[jobId] : undefined));
  if (!upload && !job) return <InterruptedImport />;
  const running = upload !== null || job?.state === 'running';
  const { done, total } = upload ?? { done: job?.done ?? 0, total: job?.total ?? null };
  const pace = !upload && job ? importPace(job, Date.now()) : null;
  const title =
    job && job.state !== 'running' ? t(`import.${job.state}`) : t(job?.paused ? 'import.paused' : 'import.title');
  const progress = upload
    ? t('import.uploading', upload)
    : total === null
      ? t(job?.paused ? 'import.pausedUnknown' : 'import.runningUnknown', { done })
      : t(job?.paused ? 'import.pausedAt' : 'import.running', { done, total });
  return (
    <aside className="import-panel" aria-label={t('import.title')} data-testid="import-panel">
      <header>
        <h2 role="status">{title}</h2>
        {running ? (
          job && (
            <span className="import-actions">
              <PauseButton job={job} />
              <button
                type="button"
                className="button button-small"
                onClick={() => call('jobs.cancel', { jobId: job.id }).catch(toastError)}
              >
                {t('app.cancel')}
              </button>
            </span>
          )
        ) : (
          <button
            type="button"
            className="icon-button"
            aria-label={t('app.close')}
            onClick={() => useImportStore.setState({ jobId: null })}
          >
            <X size={15} aria-hidden />
          </button>
        )}
      </header>
      {running ? (
        <>
          <Progress label={t('import.progress')} done={done} total={total} />
          <p className="hint">
            {progress}
            {pace && ` · ${t('import.pace', { rate: pace.rate })}`}
            {pace?.minutes && ` · ${t('import.left', { minutes: pace.minutes })}`}
          </p>
        </>
      ) : (
        job && <ImportResult job={job} />
      )}
    </aside>
  );
}
