import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openEngine } from '../../electron/engine/engine.ts';
import { createProjectFile } from '../../electron/engine/new-project.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { addProposals } from '../support/add-proposals.ts';
import type { App } from '../support/workbench.ts';
import { longPage } from './bench-pages.ts';
import type { Figures } from './figures.ts';
import { benchLibrary } from './library.ts';
import { benchLongPage, benchScroll } from './long-page.ts';
import { progressMs } from './progress.ts';

/** Ten thousand proposals on a thousand pages accepted as one command, ms until they are on disk. */
async function bulkAcceptMs(): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaoyue-bench-'));
  const projectPath = path.join(folder, 'bulk.jiaoyue');
  createProjectFile(projectPath);
  addProposals(
    projectPath,
    Array.from({ length: 1_000 }, (_, number) => longPage(`page-${number}.txt`, 2_000 + number, 10)),
  );
  const engine = openEngine({ projectPath, preferencesPath: path.join(folder, 'preferences.json') });
  try {
    const asked = { filter: {}, threshold: 0.5 };
    const preview = await engine.dispatch('suggestions.preview', asked);
    if (!preview.ok) throw new Error(preview.error.message);
    const { position } = preview.value as Output<'suggestions.preview'>;
    const before = performance.now();
    const label = 'action.measure.acceptAll';
    const done = await engine.dispatch('suggestions.accept', { ...asked, commandId: randomUUID(), label, position });
    if (!done.ok) throw new Error(done.error.message);
    return performance.now() - before;
  } finally {
    await engine.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What is asked of the desk and the library at their limits: long pages, and a library of `count` pages. */
export async function benchLarge(app: App, count: number): Promise<Figures> {
  return {
    ...(await benchLongPage(app)),
    ...(await benchScroll(app)),
    ...(await benchLibrary(app, count)),
    bulkAcceptMs: await bulkAcceptMs(),
    progressMs: progressMs(count),
  };
}
