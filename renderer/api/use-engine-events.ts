import { useEffect } from 'react';
import { create } from 'zustand';
import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Job } from '../../shared/contract/schemas/job.ts';
import { toast } from '../app/toast-store.ts';
import { t } from '../i18n/i18n.ts';
import { subscribe } from './api.ts';
import { queries } from './queries.ts';
import { queryClient } from './query-client.ts';
import { isAnswerDue, readAnew } from './review-queue.ts';
import { useSaveStore } from './save-store.ts';

interface EngineState {
  engine: 'ready' | 'restarting' | 'failed';
  /** The newest state of each job, by id. */
  jobs: Record<string, Job>;
}

export const useEngineStore = create<EngineState>(() => ({ engine: 'ready', jobs: {} }));

export function noteJob(job: Job): void {
  useEngineStore.setState((state) => {
    const known = state.jobs[job.id];
    // An answer may arrive after a later event; a finished job never runs again.
    if (known && known.state !== 'running' && job.state === 'running') return state;
    return { jobs: { ...state.jobs, [job.id]: job } };
  });
}

/** A new engine knows nothing of the jobs of the one that died; what they had finished is stored. */
function failRunningJobs(): void {
  const error = { code: 'engine_unavailable', message: 'the engine ended during the job', details: {} } as const;
  const { jobs } = useEngineStore.getState();
  for (const job of Object.values(jobs)) if (job.state === 'running') noteJob({ ...job, state: 'failed', error });
}

let listTimer: ReturnType<typeof setTimeout> | undefined;

function refreshLists(): void {
  // An import or a bulk action sends many events; the lists need one refresh for a burst of them.
  clearTimeout(listTimer);
  listTimer = setTimeout(() => {
    void queryClient.invalidateQueries({ queryKey: ['documents'] });
    void queryClient.invalidateQueries({ queryKey: ['history'] });
    void queryClient.invalidateQueries({ queryKey: ['triage'] });
    // Places that are in sight are not moved about; they are looked up again when the list is come back to.
    void queryClient.invalidateQueries({ queryKey: ['search'], refetchType: 'none' });
    void queryClient.invalidateQueries({ queryKey: ['progress'] });
    void queryClient.invalidateQueries({ queryKey: ['suggestions'] });
    void queryClient.invalidateQueries({ queryKey: ['worklist'] });
    void queryClient.invalidateQueries({ queryKey: ['codeCounts'] });
    if (useSaveStore.getState().pending === 0) void queryClient.invalidateQueries({ queryKey: ['project'] });
  }, 120);
}

function handle(event: EngineEvent): void {
  if (event.type === 'engine') {
    const before = useEngineStore.getState().engine;
    useEngineStore.setState({ engine: event.state });
    if (event.state === 'ready' && before !== 'ready') {
      // Events of the time between are lost: what is shown is read anew. A restart may be too short to be seen.
      void queryClient.invalidateQueries();
      failRunningJobs();
      toast({ text: t('status.engineBack') });
    }
  } else if (event.type === 'job') {
    noteJob(event.job);
    if (event.job.kind === 'rules' && event.job.state !== 'running')
      void queryClient.invalidateQueries({ queryKey: queries.rules().queryKey });
  } else if (event.type === 'rules') {
    refreshLists();
    // Any page may have other blocks now.
    for (const key of ['project', 'rules', 'document']) void queryClient.invalidateQueries({ queryKey: [key] });
  } else if (event.type === 'codebook') {
    refreshLists();
    // Open proposals of retired codes show the codes that took their place.
    for (const key of ['codebook', 'codebookVersions', 'document'])
      void queryClient.invalidateQueries({ queryKey: [key] });
  } else {
    refreshLists();
    // What a command of this window changes, its answer tells.
    if (event.commandId !== undefined && isAnswerDue(event.commandId)) return;
    const known = queryClient.getQueryData(queries.project().queryKey)?.position ?? 0;
    if (event.documentIds === null) void queryClient.invalidateQueries({ queryKey: ['document'] });
    else if (event.position > known) event.documentIds.forEach(readAnew);
  }
}

/** Keeps what is shown in step with the engine. */
export function useEngineEvents(): void {
  useEffect(() => subscribe(handle), []);
}
