import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LEAST_PAGES } from '../../../shared/learn/least-pages.ts';
import { call } from '../../api/api.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { noteJob, useEngineStore } from '../../api/use-engine-events.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { LearningProgress } from './LearningProgress.tsx';
import { LearningVersions } from './LearningVersions.tsx';

/** Learns from reviews on request, and shows what came of it each time. */
export function LearningDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [jobId, setJobId] = useState<string | null>(null);
  const { data, error } = useQuery(queries.learning());
  const job = useEngineStore((state) => (jobId ? state.jobs[jobId] : Object.values(state.jobs).find(isRunning)));
  const state = job?.state;
  useEffect(() => {
    if (state !== 'running') void queryClient.invalidateQueries({ queryKey: queries.learning().queryKey });
  }, [state]);

  const start = (method: 'learning.start' | 'learning.refresh') => (): void => {
    call(method, {})
      .then((started) => {
        noteJob(started);
        setJobId(started.id);
      })
      .catch(toastError);
  };
  const use = (version: number): void => {
    call('learning.use', { version })
      .then((learned) => queryClient.setQueryData(queries.learning().queryKey, learned))
      .catch(toastError);
  };
  const isBusy = state === 'running';
  return (
    <Modal title={t('learning.title')} open wide onClose={onClose}>
      <p className="hint">{t('learning.intro')}</p>
      {error && (
        <p className="is-error" role="alert">
          {error.message}
        </p>
      )}
      {data && (
        <>
          <div className="learning-head">
            <p>
              {t('learning.state', { count: data.newDecisions, pages: data.pagesDone })}
              {data.pagesDone < LEAST_PAGES && ` ${t('learning.tooFew')}`}
            </p>
            <Tip label={t('learning.refreshHint')}>
              <button type="button" className="button" disabled={isBusy} onClick={start('learning.refresh')}>
                {t('learning.refresh')}
              </button>
            </Tip>
            <button
              type="button"
              className="button is-primary"
              disabled={isBusy || data.newDecisions === 0}
              onClick={start('learning.start')}
            >
              {t('learning.start')}
            </button>
          </div>
          {job && <LearningProgress job={job} />}
          <LearningVersions state={data} onUse={isBusy ? null : use} />
        </>
      )}
    </Modal>
  );
}

const isRunning = ({ kind, state }: { kind: string; state: string }): boolean =>
  (kind === 'learn' || kind === 'refresh') && state === 'running';
