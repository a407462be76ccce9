import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createProjectFile } from '../../electron/engine/new-project.ts';
import { addProposals, type ProposedPage } from '../support/add-proposals.ts';
import { type App, type RunningWorkbench, startWorkbench } from '../support/workbench.ts';

/** The workbench on a project of these pages, which takes the place of the sample; the search is not asked for them. */
export async function withProject<T>(
  app: App,
  pages: Iterable<ProposedPage>,
  work: (running: RunningWorkbench) => Promise<T>,
): Promise<T> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaoyue-bench-'));
  try {
    const file = path.join(home, '校阅样例.jiaoyue');
    createProjectFile(file);
    addProposals(file, pages, false);
    const running = await startWorkbench(app, home);
    if (!running) throw new Error(`the ${app} app cannot run here`);
    await running.page.getByTestId('library-row').first().waitFor();
    const result = await work(running);
    await running.stop();
    return result;
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}
