import type { Input } from '../../../shared/contract/contract.ts';
import type { Job } from '../../../shared/contract/schemas/job.ts';
import { call } from '../../api/api.ts';
import { noteJob, useEngineStore } from '../../api/use-engine-events.ts';
import { toastError } from '../../app/toast-store.ts';
import { t } from '../../i18n/i18n.ts';
import { offerUndo } from '../review/undo-redo.ts';

export interface RuleWork {
  job: Job;
  commandId: string;
}

/** Starts applying rules; the job's end is told by `tellRuleWork`. */
export async function startRules(items: Input<'rules.apply'>['items'], onFinished: boolean): Promise<RuleWork> {
  const commandId = crypto.randomUUID();
  const job = await call('rules.apply', { commandId, items, onFinished });
  noteJob(job);
  return { job, commandId };
}

/** Waits for a job to end. */
function ended(jobId: string): Promise<Job> {
  return new Promise((resolve) => {
    const look = (jobs: Record<string, Job>): boolean => {
      const job = jobs[jobId];
      if (!job || job.state === 'running') return false;
      resolve(job);
      return true;
    };
    if (look(useEngineStore.getState().jobs)) return;
    const stop = useEngineStore.subscribe(({ jobs }) => {
      if (look(jobs)) stop();
    });
  });
}

/** Says what became of the work, and offers to take it back. @returns whether the rules count now */
export async function tellRuleWork({ job, commandId }: RuleWork): Promise<boolean> {
  const { state, error, ruleSummary } = await ended(job.id);
  if (state === 'failed') toastError(error);
  if (state === 'done' && ruleSummary) offerUndo(t('rules.applied', ruleSummary), { commandId });
  return state === 'done';
}

/** Changes rules that need no looking for, such as switching one off. */
export async function changeRules(items: Input<'rules.apply'>['items'], onFinished = false): Promise<void> {
  try {
    await tellRuleWork(await startRules(items, onFinished));
  } catch (error) {
    toastError(error);
  }
}
