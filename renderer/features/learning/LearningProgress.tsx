import type { Job } from '../../../shared/contract/schemas/job.ts';
import { JobProgress } from '../../app/JobProgress.tsx';
import { useT } from '../../i18n/i18n.ts';

/** How far learning or proposing anew has got, then what came of it. */
export function LearningProgress({ job }: { job: Job }) {
  const t = useT();
  const { kind, state, done, total, error, learnSummary } = job;
  if (state === 'running') {
    const words = kind === 'refresh' ? 'learning.refreshing' : 'learning.running';
    const text = total === null ? t('learning.runningUnknown') : t(words, { done, total });
    return <JobProgress job={job} label={t('learning.progress')} text={text} />;
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
