import { Worker } from 'node:worker_threads';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { PageCases } from '../../../shared/learn/page-cases.ts';
import type { FiledRule } from '../../../shared/rules/rule-file.ts';
import type { Edit, PipelineStamp } from '../../../shared/text/model.ts';
import { entryFile } from '../app-paths.ts';
import type {
  AnalysedPage,
  AnalyseOptions,
  PageInput,
  ProjectData,
  Reply,
  Task,
  TaskResults,
  WorkerSetup,
} from './messages.ts';

export interface PipelinePool {
  analyse(page: PageInput, options?: AnalyseOptions): Promise<AnalysedPage>;
  /** Edits that put `text`, after `edits`, into another script, on raw coordinates. */
  scriptEdits(text: string, edits: Edit[], target: 'hans' | 'hant'): Promise<Edit[]>;
  /** What can be learned from a page (see `PageAnalyser.study`). */
  study(page: PageInput, options?: AnalyseOptions): Promise<PageCases>;
  /** What `study` works with: its results may be kept as long as this stays the same. */
  studyKey(): Promise<string>;
  stamp(): Promise<PipelineStamp>;
  /** Ends the workers; what is under way fails with `pipeline_failed`. */
  close(): Promise<void>;
}

export interface PipelinePoolOptions {
  /** Threads; each is started when there is work for it. */
  workers: number;
  seedsFolder: string;
  rules?: FiledRule[];
  /**
   * Asked before each page. Another object than the last time means other data: the page gets a thread that works with it,
   * and pages under way end as they began.
   */
  projectData?: () => ProjectData;
}

const NO_PROJECT: ProjectData = { codebook: null, learned: null };

interface Job {
  id: number;
  task: Task;
  resolve(value: TaskResults[Task['kind']]): void;
  reject(error: Error): void;
}

/** A thread and the page it works on. */
interface Slot {
  worker: Worker | null;
  job: Job | null;
  /** What its worker was started with. */
  data: ProjectData;
}

/** Most pages that may wait; a caller that hands over more than this without waiting is refused. */
const LONGEST_QUEUE = 10_000;

/**
 * Runs the text pipeline in worker threads. One page at a time goes to each worker. A worker that dies fails the page it
 * had with `pipeline_failed` and is replaced when the next page comes. Idle workers do not keep the process alive.
 */
export function openPipelinePool(options: PipelinePoolOptions): PipelinePool {
  const projectData = options.projectData ?? (() => NO_PROJECT);
  const slots: Slot[] = Array.from({ length: Math.max(1, options.workers) }, () => ({
    worker: null,
    job: null,
    data: NO_PROJECT,
  }));
  const queue: Job[] = [];
  let nextId = 1;
  let closed = false;

  const settle = (slot: Slot, act: (job: Job) => void): void => {
    const { job } = slot;
    slot.job = null;
    // A closing pool waits for its threads, also when one answers meanwhile.
    if (!closed) slot.worker?.unref();
    if (job) act(job);
    dispatch();
  };
  const start = (slot: Slot, data: ProjectData): Worker => {
    const { seedsFolder, rules = [] } = options;
    const workerData: WorkerSetup = { seedsFolder, rules, ...data };
    const worker = new Worker(entryFile('pipeline-worker'), { workerData });
    const died = (cause: string): void => {
      if (slot.worker !== worker) return;
      slot.worker = null;
      settle(slot, (job) => job.reject(failure(cause)));
    };
    worker.on('message', (reply: Reply) => {
      if (reply.id !== slot.job?.id) return;
      settle(slot, (job) => (reply.ok ? job.resolve(reply.value) : job.reject(failure(reply.message))));
    });
    worker.on('error', (error) => died(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => died(`worker exited with ${code}`));
    slot.worker = worker;
    slot.data = data;
    return worker;
  };
  /** The worker of a slot, with the project's present data. */
  const workerOf = (slot: Slot): Worker => {
    const data = projectData();
    if (slot.worker && slot.data === data) return slot.worker;
    const old = slot.worker;
    slot.worker = null;
    void old?.terminate();
    return start(slot, data);
  };
  const dispatch = (): void => {
    for (const slot of slots) {
      if (slot.job || closed) continue;
      const job = queue.shift();
      if (!job) return;
      slot.job = job;
      const worker = workerOf(slot);
      worker.ref();
      worker.postMessage({ id: job.id, task: job.task });
    }
  };
  const run = <K extends Task['kind']>(task: Extract<Task, { kind: K }>): Promise<TaskResults[K]> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(failure('the pipeline is closed'));
      if (queue.length >= LONGEST_QUEUE) return reject(failure('too many pages are waiting'));
      // The worker answers a task with the result of its kind.
      queue.push({ id: nextId++, task, resolve: (value) => resolve(value as TaskResults[K]), reject });
      dispatch();
    });

  return {
    analyse: (page, analyseOptions = {}) => run<'analyse'>({ kind: 'analyse', page, options: analyseOptions }),
    scriptEdits: (text, edits, target) => run<'scriptEdits'>({ kind: 'scriptEdits', text, edits, target }),
    study: (page, analyseOptions = {}) => run<'study'>({ kind: 'study', page, options: analyseOptions }),
    studyKey: () => run<'studyKey'>({ kind: 'studyKey' }),
    stamp: () => run<'stamp'>({ kind: 'stamp' }),
    async close() {
      closed = true;
      for (const job of queue.splice(0)) job.reject(failure('the pipeline is closed'));
      await Promise.all(slots.map((slot) => slot.worker?.terminate()));
    },
  };
}

function failure(message: string): JiaoyueError {
  return new JiaoyueError('pipeline_failed', message);
}
