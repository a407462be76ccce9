import { JiaoyueError } from '../../shared/contract/errors.ts';
import type { Failure } from '../../shared/contract/result.ts';
import type { Job } from '../../shared/contract/schemas/job.ts';
import type { Engine } from './engine.ts';

const asError = ({ code, message, details }: Failure): JiaoyueError => new JiaoyueError(code, message, details);

/**
 * Starts a job and waits for its end.
 *
 * @param options.onProgress called with each state of the job on the way
 * @param options.signal cancels the job; the answer then has the state `cancelled`
 * @throws JiaoyueError when the job cannot start or fails
 */
export async function runJob(
  engine: Engine,
  method:
    | 'imports.start'
    | 'exports.start'
    | 'learning.start'
    | 'learning.refresh'
    | 'rules.apply'
    | 'backups.start'
    | 'reclean.start'
    | 'reclean.takeBack',
  input: unknown,
  options: { onProgress?: (job: Job) => void; signal?: AbortSignal } = {},
): Promise<Job> {
  let resolve: (job: Job) => void = () => undefined;
  const ended = new Promise<Job>((done) => {
    resolve = done;
  });
  let id = '';
  const stop = engine.subscribe((event) => {
    if (event.type !== 'job' || event.job.id !== id) return;
    options.onProgress?.(event.job);
    if (event.job.state !== 'running') resolve(event.job);
  });
  try {
    const started = await engine.dispatch(method, input);
    if (!started.ok) throw asError(started.error);
    id = (started.value as Job).id;
    const cancel = (): void => void engine.dispatch('jobs.cancel', { jobId: id });
    options.signal?.addEventListener('abort', cancel, { once: true });
    if (options.signal?.aborted) cancel();
    const job = await ended;
    options.signal?.removeEventListener('abort', cancel);
    if (job.state === 'failed' && job.error) throw asError(job.error);
    return job;
  } finally {
    stop();
  }
}
