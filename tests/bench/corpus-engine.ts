import { setTimeout as sleep } from 'node:timers/promises';
import { openEngine } from '../../electron/engine/engine.ts';
import { runJob } from '../../electron/engine/run-job.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import { type Figures, percentile } from './figures.ts';

export interface CorpusTask {
  projectPath: string;
  preferencesPath: string;
  crawl: string;
}

/** Time between two things that somebody does while the import runs, ms. */
const PAUSE = 250;
const SEARCHES = ['医改', '县域', '支付方式', '集中采购', '免费观看', '微信', '公立医院改革', '老年护理'];

/** The engine of the bench on a corpus, in a process of its own so that its memory is its own. */

const task = JSON.parse(process.argv[2] ?? '') as CorpusTask;
const engine = openEngine(task);

async function timed(method: string, input: unknown): Promise<{ ms: number; value: unknown }> {
  const before = performance.now();
  const result = await engine.dispatch(method, input);
  if (!result.ok) throw new Error(`${method}: ${result.error.message}`);
  return { ms: performance.now() - before, value: result.value };
}

const list: Input<'documents.list'> = {
  filter: {},
  sort: { by: 'suspicion', descending: true },
  offset: 0,
  limit: 50,
};

/** What a reader does meanwhile: looks at the list, at another part of it, at a page. */
async function interact(times: number[]): Promise<void> {
  const { ms, value } = await timed('documents.list', list);
  times.push(ms);
  const { rows, total } = value as Output<'documents.list'>;
  const later = { ...list, offset: Math.max(0, Math.floor(total / 2)) };
  times.push((await timed('documents.list', later)).ms);
  const [row] = rows;
  if (row) times.push((await timed('documents.get', { documentId: row.id })).ms);
}

const times: number[] = [];
let isImporting = true;
const meanwhile = (async () => {
  while (isImporting) {
    await sleep(PAUSE);
    if (isImporting) await interact(times);
  }
})();
const before = performance.now();
await runJob(engine, 'imports.start', { sources: [{ type: 'path', path: task.crawl }] });
const importMs = performance.now() - before;
isImporting = false;
await meanwhile;

const searches: number[] = [];
for (const phrase of SEARCHES)
  for (let round = 0; round < 3; round++)
    searches.push((await timed('search.find', { query: phrase, where: 'all', filter: {}, after: null, limit: 50 })).ms);
await engine.close();
const figures: Figures = {
  importMs,
  interactionP95Ms: percentile(times, 0.95),
  searchP95Ms: percentile(searches, 0.95),
};
process.send?.(figures, () => process.disconnect());
