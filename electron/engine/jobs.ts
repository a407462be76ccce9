import { randomUUID } from 'node:crypto';
import { JiaoyueError } from '../../shared/contract/errors.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Job } from '../../shared/contract/schemas/job.ts';
import { JobPause } from './job-pause.ts';

/** Progress is told at most this often, in ms, so that a fast job does not flood the interface. */
const TELL_EVERY = 100;
/** Finished jobs remembered until the engine closes. */
const REMEMBERED = 50;
/** Why jobs are aborted when the engine closes: nobody has cancelled them. */
export const CLOSING = 'closing';

export interface JobHandle {
  readonly id: string;
  readonly signal: AbortSignal;
  progress(done: number, total: number | null): void;
  /** Waits while somebody has paused the job; work that can be paused asks between items. */
  resumed(): Promise<void>;
}

type Outcome = Partial<
  Pick<Job, 'importSummary' | 'exportSummary' | 'learnSummary' | 'ruleSummary' | 'recleanSummary'>
>;

export interface Jobs {
  /** Starts long work and returns at once; `work` looks at `signal` between items. */
  start(kind: Job['kind'], work: (handle: JobHandle) => Promise<Outcome>): Job;
  get(id: string): Job;
  list(): Job[];
  /** The job of this kind that is under way, if any. */
  running(kind: Job['kind']): Job | undefined;
  /** @throws JiaoyueError `not_found`, `invalid_input` for work that cannot be paused */
  pause(id: string): Job;
  resume(id: string): Job;
  cancel(id: string): Job;
  /** Cancels everything and waits until it has stopped. */
  close(): Promise<void>;
}

interface RunningJob {
  job: Job;
  abort: AbortController;
  pause: JobPause;
  tell(): void;
  finished: Promise<void>;
}

function setPaused({ job, pause, tell }: RunningJob, isPaused: boolean): void {
  if (isPaused) pause.start();
  else pause.end();
  job.paused = isPaused;
  job.pausedMs = pause.total;
  tell();
}

export function openJobs(emit: (event: EngineEvent) => void, log: (error: unknown) => void): Jobs {
  const jobs = new Map<string, RunningJob>();
  const find = (id: string) => {
    const found = jobs.get(id);
    if (!found) throw new JiaoyueError('not_found', `no job ${id}`, { jobId: id });
    return found;
  };
  const forgetOldest = (): void => {
    for (const [id, { job }] of jobs) {
      if (jobs.size < REMEMBERED) return;
      if (job.state !== 'running') jobs.delete(id);
    }
  };
  return {
    start(kind, work) {
      forgetOldest();
      const abort = new AbortController();
      const job: Job = {
        id: randomUUID(),
        kind,
        state: 'running',
        done: 0,
        total: null,
        startedAt: new Date().toISOString(),
        paused: false,
        pausedMs: 0,
        error: null,
        importSummary: null,
        exportSummary: null,
        learnSummary: null,
        ruleSummary: null,
        recleanSummary: null,
      };
      const pause = new JobPause();
      let toldAt = 0;
      const tell = (): void => {
        toldAt = Date.now();
        emit({ type: 'job', job: { ...job } });
      };
      const handle: JobHandle = {
        id: job.id,
        signal: abort.signal,
        progress(done, total) {
          job.done = done;
          job.total = total;
          if (Date.now() - toldAt >= TELL_EVERY) tell();
        },
        resumed: () => pause.over(),
      };
      const run = async (): Promise<void> => {
        try {
          Object.assign(job, await work(handle));
          job.state = abort.signal.aborted ? 'cancelled' : 'done';
        } catch (error) {
          const known = error instanceof JiaoyueError;
          job.state = known && error.code === 'job_cancelled' ? 'cancelled' : 'failed';
          job.error = known
            ? { code: error.code, message: error.message, details: error.details }
            : { code: 'internal', message: String(error), details: {} };
          if (!known) log(error);
        }
        job.paused = false;
        tell();
      };
      // A job that is stopped must not wait to be resumed.
      abort.signal.addEventListener('abort', () => pause.end(), { once: true });
      // The caller has the job's id before its first event.
      const finished = new Promise<void>((resolve) => setImmediate(resolve)).then(run);
      jobs.set(job.id, { job, abort, pause, tell, finished });
      return { ...job };
    },
    get: (id) => ({ ...find(id).job }),
    list: () => [...jobs.values()].map(({ job }) => ({ ...job })),
    running(kind) {
      const found = [...jobs.values()].find(({ job }) => job.kind === kind && job.state === 'running');
      return found && { ...found.job };
    },
    pause(id) {
      const found = find(id);
      if (found.job.kind !== 'import')
        throw new JiaoyueError('invalid_input', 'this work cannot be paused', { jobId: id });
      if (found.job.state === 'running' && !found.abort.signal.aborted) setPaused(found, true);
      return { ...found.job };
    },
    resume(id) {
      const found = find(id);
      if (found.pause.isOn) setPaused(found, false);
      return { ...found.job };
    },
    cancel(id) {
      const { job, abort } = find(id);
      abort.abort();
      return { ...job };
    },
    async close() {
      for (const { abort } of jobs.values()) abort.abort(CLOSING);
      await Promise.all([...jobs.values()].map(({ finished }) => finished));
    },
  };
}
