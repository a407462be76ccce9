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
/** A rule looked for in the whole corpus, as while it is written. @returns ms to the first places and to the end */
async function previewRule(
  pattern: Input<'rules.preview'>['rule']['pattern'],
): Promise<{ first: number; all: number }> {
  const rule: Input<'rules.preview'>['rule'] = {
    name: 'bench',
    kind: 'promo',
    kept: false,
    pattern,
    scope: { type: 'corpus' },
    overTags: false,
    enabled: true,
  };
  let [first, all] = [0, 0];
  for (let after: number | null = 0; after !== null; ) {
    const { ms, value } = await timed('rules.preview', { rule, after, limit: 40 });
    const { pages, next } = value as Output<'rules.preview'>;
    all += ms;
    if (first === 0 && pages > 0) first = all;
    after = next;
  }
  return { first, all };
}

const rare = await previewRule({ match: 'template', text: '加微信…领', unit: 'line' });
const frequent = await previewRule({ match: 'literal', text: '上一篇', unit: 'line' });
const regex = await previewRule({ match: 'regex', text: '^.*(?:微信|QQ)[:：]?\\s*[a-z\\d_-]{5,}', unit: 'line' });
await engine.close();
const figures: Figures = {
  importMs,
  interactionP95Ms: percentile(times, 0.95),
  searchP95Ms: percentile(searches, 0.95),
  rulePreviewFirstMs: Math.max(frequent.first, regex.first),
  rulePreviewRareMs: rare.all,
  rulePreviewFrequentMs: frequent.all,
  rulePreviewRegexMs: regex.all,
};
process.send?.(figures, () => process.disconnect());
