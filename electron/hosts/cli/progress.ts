import { SingleBar } from 'cli-progress';
import type { Job } from '../../../shared/contract/schemas/job.ts';

/** A progress bar on a terminal; silent where stderr is a file or a pipe. */
export function showProgress(name: string): { update(job: Job): void; stop(): void } {
  const bar = new SingleBar({
    format: `${name} {bar} {value}/{total} {percentage}% ETA {eta_formatted}`,
    stream: process.stderr,
    noTTYOutput: false,
    clearOnComplete: true,
  });
  let started = false;
  return {
    update({ done, total }) {
      // Until all archives have been read nobody knows how much there is.
      if (total === null) {
        if (process.stderr.isTTY) process.stderr.write(`\r${name} ${done}`);
        return;
      }
      if (started) bar.setTotal(total);
      else bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
