import { Worker } from 'node:worker_threads';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { entryFile } from '../app-paths.ts';
import type { LearningOutcome, LearningTask } from './messages.ts';

/**
 * Learns in a thread of its own, so that pages can be opened and analysed meanwhile.
 *
 * @throws JiaoyueError `job_cancelled`, `learning_failed`
 */
export function runLearning(task: LearningTask, signal: AbortSignal): Promise<LearningOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entryFile('learning-worker'), { workerData: task });
    const stop = (): void => void worker.terminate();
    const fail = (cause: string): void => {
      const cancelled = signal.aborted;
      reject(new JiaoyueError(cancelled ? 'job_cancelled' : 'learning_failed', cancelled ? 'cancelled' : cause));
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.once('message', (outcome: LearningOutcome) => resolve(outcome));
    worker.once('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      fail(`the thread ended with ${code}`);
    });
  });
}
