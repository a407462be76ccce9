import type { Job } from '../../../shared/contract/schemas/job.ts';
import { call } from '../../api/api.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Progress } from '../../ui/Progress.tsx';

export function ExportProgress({ job }: { job: Job }) {
  const t = useT();
  const { done, total } = job;
  return (
    <div className="export-progress">
      <Progress label={t('export.progress')} done={done} total={total} />
      <p className="hint">{total === null ? t('export.runningUnknown') : t('export.running', { done, total })}</p>
      <div className="form-end">
        <button
          type="button"
          className="button"
          onClick={() => call('jobs.cancel', { jobId: job.id }).catch(toastError)}
        >
          {t('app.cancel')}
        </button>
      </div>
    </div>
  );
}
