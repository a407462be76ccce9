import { parentPort, workerData } from 'node:worker_threads';
import type { Reply, Request, WorkerSetup } from './messages.ts';
import { Pipeline } from './pipeline.ts';

const setup: WorkerSetup = workerData;
let pipeline: Pipeline | null = null;

/** A page that fails gives an error reply; the worker goes on with the next. */
function answer({ id, task }: Request): Reply {
  try {
    pipeline ??= new Pipeline(setup);
    return { id, ok: true, value: pipeline.run(task) };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: Request) => parentPort?.postMessage(answer(request)));
