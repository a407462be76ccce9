import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ENGINE_FLAGS } from '../../electron/hosts/engine-child/child-link.ts';
import { corpusPage } from '../support/corpus/made-up-corpus.ts';
import { projectFolder } from '../support/project-folder.ts';
import type { CorpusTask } from './corpus-engine.ts';
import type { Figures } from './figures.ts';

/** Longest that an import may take, ms. */
const LIMIT = 4 * 3_600_000;

/** Writes the crawl as files, as a crawler leaves them. @returns bytes */
export function writeCrawl(folder: string, pages: number): number {
  let bytes = 0;
  const made = new Set<string>();
  for (let number = 0; number < pages; number++) {
    const page = corpusPage(number, pages);
    const file = path.join(folder, page.path);
    const parent = path.dirname(file);
    if (!made.has(parent)) fs.mkdirSync(parent, { recursive: true });
    made.add(parent);
    fs.writeFileSync(file, page.text);
    bytes += Buffer.byteLength(page.text);
  }
  return bytes;
}

/** Most memory that a process has had, bytes; 0 where the system does not tell. */
function peakMemory(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/u.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}

/** A crawl of `pages` made-up pages imported, cleaned, proposed on and indexed by an engine in a process of its own. */
export async function benchCorpus(pages: number): Promise<Figures> {
  const where = projectFolder();
  try {
    const crawl = path.join(where.folder, 'crawl');
    const bytes = writeCrawl(crawl, pages);
    const task: CorpusTask = { projectPath: where.project, preferencesPath: where.preferences, crawl };
    const child = fork(path.join(import.meta.dirname, 'corpus-engine.ts'), [JSON.stringify(task)], {
      timeout: LIMIT,
      execArgv: [...ENGINE_FLAGS],
    });
    let memory = 0;
    const watch = setInterval(() => {
      memory = Math.max(memory, peakMemory(child.pid ?? 0));
    }, 500);
    const figures = await new Promise<Figures>((resolve, reject) => {
      child.once('message', (message) => resolve(message as Figures));
      child.once('exit', (code) => reject(new Error(`the engine ended with ${code}`)));
    });
    clearInterval(watch);
    const seconds = (figures.importMs ?? 0) / 1_000;
    return {
      pages,
      crawlMb: bytes / 1e6,
      importPagesPerS: pages / seconds,
      costPerPageMs: (1_000 * seconds) / pages,
      engineMemoryMb: memory / 1e6,
      fileMb: fs.statSync(where.project).size / 1e6,
      ...figures,
    };
  } finally {
    where.remove();
  }
}
