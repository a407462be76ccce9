import type { Job } from '../../../shared/contract/schemas/job.ts';
import { call } from '../../api/api.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Progress } from '../../ui/Progress.tsx';

/** How far learning or proposing anew has got, then what came of it. */
export function LearningProgress({ job }: { job: Job }) {
  const t = useT();
  const { kind, state, done, total, error, learnSummary } = job;
  if (state === 'running') {
    const words = kind === 'refresh' ? 'learning.refreshing' : 'learning.running';
    return (
      <div className="learning-progress">
        <Progress label={t('learning.progress')} done={done} total={total} />
        <p className="hint">{total === null ? t('learning.runningUnknown') : t(words, { done, total })}</p>
        <button
          type="button"
          className="button"
          onClick={() => call('jobs.cancel', { jobId: job.id }).catch(toastError)}
        >
          {t('app.cancel')}
        </button>
      </div>
    );
  }
  if (state === 'failed')
    return (
      <p className="is-error" role="alert">
        {t(`error.${error?.code ?? 'learning_failed'}`)}
      </p>
    );
  if (!learnSummary) return <p role="status">{t('learning.cancelled')}</p>;
  const { version, adopted, refreshed } = learnSummary;
  const result = adopted.length > 0 ? 'learning.adopted' : 'learning.refused';
  return (
    <p className={adopted.length > 0 ? 'is-good' : undefined} role="status" data-testid="learning-result">
      {version !== null && `${t(result, { version })} `}
      {(version === null || refreshed > 0) && t('learning.refreshed', { count: refreshed })}
    </p>
  );
}
