import { useState } from 'react';
import type { DocumentFilter } from '../../../shared/contract/schemas/document.ts';
import type { Job } from '../../../shared/contract/schemas/job.ts';
import { call } from '../../api/api.ts';
import { noteJob, useEngineStore } from '../../api/use-engine-events.ts';
import { JobProgress } from '../../app/JobProgress.tsx';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { RecleanReport } from './RecleanReport.tsx';

interface RecleanDialogProps {
  filter: DocumentFilter;
  /** Pages of the filter. */
  total: number;
  onClose: () => void;
}

/** Cleans all listed pages again, then shows what that changed and lets it be taken back. */
export function RecleanDialog({ filter, total, onClose }: RecleanDialogProps) {
  const t = useT();
  const [withReviewed, setWithReviewed] = useState(false);
  /** The job that cleaned, and the one in front: that or the one that takes it back. */
  const [cleaned, setCleaned] = useState<string | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useEngineStore((state) => (jobId ? state.jobs[jobId] : undefined));
  const watch = (started: Job): void => {
    noteJob(started);
    setJobId(started.id);
  };
  const start = (): void => {
    call('reclean.start', { filter, withReviewed })
      .then((started) => {
        setCleaned(started.id);
        watch(started);
      })
      .catch(toastError);
  };
  const takeBack = (): void => {
    if (cleaned) call('reclean.takeBack', { jobId: cleaned }).then(watch).catch(toastError);
  };
  return (
    <Modal title={t('reclean.title')} open wide onClose={onClose}>
      {!job && (
        <form
          className="settings"
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <p>{t('reclean.intro', { count: total })}</p>
          <label className="option">
            <input type="checkbox" checked={withReviewed} onChange={(event) => setWithReviewed(event.target.checked)} />
            <span>
              {t('reclean.withReviewed')}
              <small>{t('reclean.withReviewedHint')}</small>
            </span>
          </label>
          <div className="form-end">
            <button type="button" className="button" onClick={onClose}>
              {t('app.cancel')}
            </button>
            <button type="submit" className="button is-primary">
              {t('reclean.start', { count: total })}
            </button>
          </div>
        </form>
      )}
      {job?.state === 'running' && (
        <JobProgress
          job={job}
          label={t('reclean.progress')}
          text={t('reclean.running', { done: job.done, total: job.total ?? total })}
        />
      )}
      {job && job.state !== 'running' && cleaned && (
        <RecleanReport job={job} cleaned={cleaned} onTakeBack={takeBack} onClose={onClose} />
      )}
    </Modal>
  );
}
