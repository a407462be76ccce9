import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import {
  type App,
  answerMessages,
  answerOpenDialog,
  chooseMenu,
  killEngineOf,
  menuLabels,
  type RunningWorkbench,
  startWorkbench,
} from '../support/workbench.ts';

export interface WorkbenchOptions {
  app: App;
  /** Whether nobody has started the workbench on this device before. */
  isFirst: boolean;
}

export interface Workbench {
  readonly page: Page;
  /** The folder of this test's preferences and sample project. */
  readonly home: string;
  /** Ends the workbench and starts it again on the same folder. */
  restart(): Promise<Page>;
  /** Ends the engine process with SIGKILL, as a crash would. */
  killEngine(): void;
  /** The names in the window's menu bar, empty in a browser. */
  menuLabels(): Promise<string[]>;
  /** Clicks an item of the window's menus. */
  chooseMenu(name: string): Promise<void>;
  /** Answers the window's next dialogs that ask for a file. */
  answerOpenDialog(file: string): Promise<void>;
  /** Answers the window's next messages with a button, by its number. */
  answerMessages(response: number): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');
/** What the workbench calls its sample project. */
const SAMPLE = '校阅样例.jiaoyue';
/** Longest that making the sample may take, ms. */
const LIMIT = 120_000;

export const test = base.extend<WorkbenchOptions & { workbench: Workbench }, { sample: string }>({
  /** The sample project as a first start makes it: making it anew for each test would take most of its time. */
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are used
    async ({}, use) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaoyue-sample-'));
      const file = path.join(folder, SAMPLE);
      const cli = path.join(root, 'out/node/cli.js');
      execFileSync(process.execPath, [cli, 'import', file, path.join(root, 'seeds/pages')], {
        stdio: 'ignore',
        timeout: LIMIT,
      });
      await use(file);
      fs.rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  app: ['browser', { option: true }],
  isFirst: [false, { option: true }],
  workbench: async ({ app, isFirst, sample }, use, info) => {
    const home = path.join(os.tmpdir(), `jiaoyue-e2e-${randomUUID()}`);
    fs.mkdirSync(home, { recursive: true });
    if (!isFirst) fs.copyFileSync(sample, path.join(home, SAMPLE));
    const start = async (): Promise<RunningWorkbench> => {
      const started = await startWorkbench(app, home, isFirst);
      info.skip(!started, 'no Electron or no display here');
      return started as RunningWorkbench;
    };
    let running = await start();
    await use({
      get page() {
        return running.page;
      },
      home,
      async restart() {
        await running.stop();
        running = await start();
        return running.page;
      },
      killEngine: () => killEngineOf(running.pid),
      menuLabels: () => menuLabels(running),
      chooseMenu: (name) => chooseMenu(running, name),
      answerMessages: (response) => answerMessages(running, response),
      answerOpenDialog: (file) => answerOpenDialog(running, file),
    });
    await running.stop();
    fs.rmSync(home, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
