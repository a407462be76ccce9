import fs from 'node:fs';
import { openEngine } from '../../electron/engine/engine.ts';
import { runJob } from '../../electron/engine/run-job.ts';
import { openProject } from '../../electron/engine/store/open-project.ts';
import { openStore, type Store } from '../../electron/engine/store/store.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import { addPage, type ProposedPage } from '../support/add-proposals.ts';
import { type ProjectFolder, projectFolder } from '../support/project-folder.ts';
import { ZipfPages } from '../support/zipf-pages.ts';
import { type Figures, percentile } from './figures.ts';

/** Pages of one transaction while the corpus is made. */
const AT_ONCE = 500;
/** Pages stored one by one for the cost of the index, and pages imported for that of an import. */
const STORED = 1_280;
const IMPORTED = 150;
/** Words that are planted, by how many pages there are to each that has them. */
const PLANTED = { 医改: 10, 醫療衛生體制: 100, 带量采购试点: 10_000 };

function page(zipf: ZipfPages, number: number): ProposedPage {
  let raw = zipf.page(number);
  for (const [word, every] of Object.entries(PLANTED))
    if (number % every === every - 1) raw = `${raw.slice(0, 900)}${word}${raw.slice(900)}`;
  return { name: `${number}.txt`, raw, proposals: [] };
}

function makeCorpus(store: Store, zipf: ZipfPages, count: number): void {
  for (let made = 0; made < count; made += AT_ONCE)
    store.write(() => {
      for (let number = made; number < Math.min(made + AT_ONCE, count); number++) addPage(store, page(zipf, number));
    });
}

const bytesOf = (store: Store, sql: string): number => store.file.db.prepare<[], number>(sql).pluck().get() ?? 0;

/** Time that the process has computed for, in all threads, ms: other work on the machine does not count. */
function computedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** What the index adds to storing a page as an import does, each in a transaction of its own, ms of computing. */
function indexMsPerPage(store: Store, zipf: ZipfPages, count: number): number {
  const taken = { with: 0, without: 0 };
  for (let at = 0; at < STORED; at++) {
    const isIndexed = at % 2 === 0;
    const fresh = page(zipf, count + at);
    const before = computedMs();
    store.write(() => addPage(store, fresh, isIndexed));
    taken[isIndexed ? 'with' : 'without'] += computedMs() - before;
  }
  return (taken.with - taken.without) / (STORED / 2);
}

/** What an import takes for each page, ms of computing, with the text pipeline and the index. */
async function importMsPerPage(zipf: ZipfPages): Promise<number> {
  const where = projectFolder();
  try {
    for (let number = 0; number < IMPORTED; number++) where.file(`in/${number}.txt`, zipf.page(1_000_000 + number));
    where.file('first/0.txt', zipf.page(2_000_000));
    const engine = openEngine({ projectPath: where.project, preferencesPath: where.preferences });
    const read = (folder: string) =>
      runJob(engine, 'imports.start', { sources: [{ type: 'path', path: `${where.folder}/${folder}` }] });
    // The pipeline opens with the first page.
    await read('first');
    const before = computedMs();
    await read('in');
    const taken = (computedMs() - before) / IMPORTED;
    await engine.close();
    return taken;
  } finally {
    where.remove();
  }
}

type Asked = Pick<Input<'search.find'>, 'query' | 'where' | 'filter'>;

/** Queries as people make them, by kind: frequent, middling and rare words, two words, phrases, other scripts, filters. */
function queries(zipf: ZipfPages): Record<string, Asked[]> {
  const all = { where: 'all', filter: {} } as const;
  const ranks = [0, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000];
  const word = (rank: number): string => zipf.words[rank] ?? '';
  const plain = (asked: readonly string[]): Asked[] => asked.map((query) => ({ query, ...all }));
  return {
    twoCharacters: plain([...ranks.map(word), '医改', '龘靐']),
    planted: plain([...Object.keys(PLANTED), '醫改', '医疗卫生体制', '帶量採購試點']),
    oneCharacter: plain(['医', '龘', word(0).charAt(0), word(20_000).charAt(0)]),
    twoWords: plain(ranks.map((rank) => `${word(rank)} ${word(rank + 1)}`)),
    phrases: plain([
      ...ranks.map((rank) => `${word(rank)}${word(rank + 1)}`),
      `${word(0)}${word(1)}${word(2)}${word(3)}`,
    ]),
    filtered: [...ranks.map(word), '医改'].map((query) => ({ query, where: 'all', filter: { statuses: ['done'] } })),
    removed: [...ranks.map(word), '医改'].map((query) => ({ query, where: 'removed', filter: {} })),
  };
}

async function timeQueries(where: ProjectFolder, zipf: ZipfPages): Promise<Figures> {
  const engine = openEngine({ projectPath: where.project, preferencesPath: where.preferences });
  const figures: Figures = {};
  const first: number[] = [];
  const rest: number[] = [];
  const untilHit: number[] = [];
  for (const [kind, asked] of Object.entries(queries(zipf))) {
    const own: number[] = [];
    for (const each of asked) {
      const begun = performance.now();
      let isHit = false;
      for (let after: number | null = null, calls = 0; calls < 5 || !isHit; calls++) {
        const before = performance.now();
        const result = await engine.dispatch('search.find', { ...each, after, limit: 50 });
        const taken = performance.now() - before;
        if (!result.ok) throw new Error(result.error.message);
        (calls === 0 ? own : rest).push(taken);
        const { hits, next } = result.value as Output<'search.find'>;
        if (!isHit && (hits.length > 0 || next === null)) {
          untilHit.push(performance.now() - begun);
          isHit = true;
        }
        after = next;
        if (after === null) break;
      }
    }
    figures[`${kind}P95Ms`] = percentile(own, 0.95);
    first.push(...own);
  }
  figures.searchP50Ms = percentile(first, 0.5);
  figures.searchP95Ms = percentile(first, 0.95);
  figures.searchMostMs = Math.max(...first);
  // Until something is shown, or it is known that there is nothing: a call may come back with nothing yet.
  figures.firstHitP50Ms = percentile(untilHit, 0.5);
  figures.firstHitP95Ms = percentile(untilHit, 0.95);
  figures.nextPageP95Ms = percentile(rest, 0.95);
  await engine.close();
  return figures;
}

/** Searching a corpus of made-up pages: how long an answer takes, how large the index is and what it costs. */
export async function benchSearch(count: number): Promise<Figures> {
  const zipf = new ZipfPages();
  const where = projectFolder();
  try {
    const store = openStore(openProject(where.project, { readOnly: false }));
    makeCorpus(store, zipf, count);
    const mb = 1_000_000;
    const indexMb = bytesOf(store, `SELECT sum(length(block)) FROM search_grams_data`) / mb;
    const textMb = bytesOf(store, `SELECT sum(length(CAST(text AS BLOB))) FROM document_texts`) / mb;
    const msPerPage = indexMsPerPage(store, zipf, count);
    store.close();
    const fileMb = fs.statSync(where.project).size / mb;
    const imported = await importMsPerPage(zipf);
    const before = process.memoryUsage().rss;
    const times = await timeQueries(where, zipf);
    return {
      pages: count,
      textMb,
      fileMb,
      indexMb,
      indexMsPerPage: msPerPage,
      importMsPerPage: imported,
      indexPercentOfImport: (100 * msPerPage) / (imported - msPerPage),
      ...times,
      searchMemoryMb: (process.memoryUsage().rss - before) / 2 ** 20,
    };
  } finally {
    where.remove();
  }
}
