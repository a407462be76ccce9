import type { Job } from '../../../shared/contract/schemas/job.ts';
import { call } from '../../api/api.ts';
import { noteJob } from '../../api/use-engine-events.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Tip } from '../../ui/Tip.tsx';

/** Pauses a running import, or lets a paused one go on. */
export function PauseButton({ job: { id, paused } }: { job: Job }) {
  const t = useT();
  const change = (): void =>
    void call(paused ? 'jobs.resume' : 'jobs.pause', { jobId: id })
      .then(noteJob)
      .catch(toastError);
  return (
    <Tip label={t(paused ? 'import.resumeTip' : 'import.pauseTip')}>
      <button type="button" className="button button-small" onClick={change}>
        {t(paused ? 'import.resume' : 'import.pause')}
      </button>
    </Tip>
  );
}
