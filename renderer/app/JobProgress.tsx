import type { Job } from '../../shared/contract/schemas/job.ts';
import { call } from '../api/api.ts';
import { useT } from '../i18n/i18n.ts';
import { Progress } from '../ui/Progress.tsx';
import { toastError } from './toast-store.ts';

interface JobProgressProps {
  job: Job;
  /** What the bar is of. */
  label: string;
  /** How far it has got, in words. */
  text: string;
}

/** How far a job has got, and a button that cancels it. */
export function JobProgress({ job, label, text }: JobProgressProps) {
  const t = useT();
  return (
    <div className="job-progress">
      <Progress label={label} done={job.done} total={job.total} />
      <p className="hint">{text}</p>
      <button type="button" className="button" onClick={() => call('jobs.cancel', { jobId: job.id }).catch(toastError)}>
        {t('app.cancel')}
      </button>
    </div>
  );
}
