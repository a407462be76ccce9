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
import type { PageTold, PreparedPage } from './prepared-page.ts';

export interface PipelinePool {
  analyse(page: PageInput, options?: AnalyseOptions): Promise<AnalysedPage>;
  /** Analyses a page that is to be stored. */
  prepare(told: PageTold, page: PageInput, options: AnalyseOptions): Promise<PreparedPage>;
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

/** A thread, the page it works on and those it has been sent already. */
interface Slot {
  worker: Worker | null;
  /** In the order of their answers. */
  jobs: Job[];
  /** What its worker was started with. */
  data: ProjectData;
}

/**
 * Pages that a thread is sent at a time, so that it need not wait for the engine between two of them; what somebody waits
 * for at the desk stands behind so many.
 */
const SENT = 16;

/** Room for what is needed for a moment only: by default it grows to tens of megabytes, which makes nothing faster. */
const YOUNG = { maxYoungGenerationSizeMb: 12 };

/** Most pages that may wait; a caller that hands over more than this without waiting is refused. */
const LONGEST_QUEUE = 10_000;

/**
 * Runs the text pipeline in worker threads. A worker that dies fails the page it worked on with `pipeline_failed` and is
 * replaced when the next page comes. What is not an import's goes first. Idle workers do not keep the process alive.
 */
export function openPipelinePool(options: PipelinePoolOptions): PipelinePool {
  const projectData = options.projectData ?? (() => NO_PROJECT);
  const slots: Slot[] = Array.from({ length: Math.max(1, options.workers) }, () => ({
    worker: null,
    jobs: [],
    data: NO_PROJECT,
  }));
  const queue: Job[] = [];
  let nextId = 1;
  let closed = false;

  const settle = (slot: Slot, act: (job: Job) => void): void => {
    const job = slot.jobs.shift();
    // A closing pool waits for its threads, also when one answers meanwhile.
    if (!closed && slot.jobs.length === 0) slot.worker?.unref();
    if (job) act(job);
    dispatch();
  };
  const start = (slot: Slot, data: ProjectData): Worker => {
    const { seedsFolder, rules = [] } = options;
    const workerData: WorkerSetup = { seedsFolder, rules, ...data };
    const worker = new Worker(entryFile('pipeline-worker'), { workerData, resourceLimits: YOUNG });
    const died = (cause: string): void => {
      if (slot.worker !== worker) return;
      slot.worker = null;
      // Only the first can have been the cause: the others get another worker.
      const others = slot.jobs.splice(1);
      if (closed) for (const job of others) job.reject(failure(cause));
      else queue.unshift(...others);
      settle(slot, (job) => job.reject(failure(cause)));
    };
    worker.on('message', (reply: Reply) => {
      if (slot.worker !== worker || reply.id !== slot.jobs[0]?.id) return;
      settle(slot, (job) => (reply.ok ? job.resolve(reply.value) : job.reject(failure(reply.message))));
    });
    worker.on('error', (error) => died(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => died(`worker exited with ${code}`));
    slot.worker = worker;
    slot.data = data;
    return worker;
  };
  /** Sends the next page to a slot unless it has enough to do, or first has to end what it does with other data. */
  const sendTo = (slot: Slot): boolean => {
    if (closed || queue.length === 0 || slot.jobs.length >= SENT) return false;
    const data = projectData();
    if (slot.worker && slot.data !== data) {
      if (slot.jobs.length > 0) return false;
      const old = slot.worker;
      slot.worker = null;
      void old.terminate();
    }
    const job = queue.shift();
    if (!job) return false;
    const worker = slot.worker ?? start(slot, data);
    slot.jobs.push(job);
    worker.ref();
    worker.postMessage({ id: job.id, task: job.task });
    return true;
  };
  const dispatch = (): void => {
    // In turns, so that one does not wait while another has a row of pages before it.
    for (let isSent = true; isSent; ) isSent = slots.map(sendTo).includes(true);
  };
  const run = <K extends Task['kind']>(task: Extract<Task, { kind: K }>): Promise<TaskResults[K]> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(failure('the pipeline is closed'));
      if (queue.length >= LONGEST_QUEUE) return reject(failure('too many pages are waiting'));
      // The worker answers a task with the result of its kind.
      const job: Job = { id: nextId++, task, resolve: (value) => resolve(value as TaskResults[K]), reject };
      if (task.kind === 'prepare') queue.push(job);
      else queue.splice(queue.findLastIndex((waiting) => waiting.task.kind !== 'prepare') + 1, 0, job);
      dispatch();
    });

  return {
    analyse: (page, analyseOptions = {}) => run<'analyse'>({ kind: 'analyse', page, options: analyseOptions }),
    prepare: (told, page, analyseOptions) => run<'prepare'>({ kind: 'prepare', told, page, options: analyseOptions }),
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
