import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { installedElectron, needsEngineInNode } from '../../build/electron-binary.ts';
import { launchChromium } from '../support/chromium.ts';
import { display } from '../support/display.ts';

export interface WorkbenchOptions {
  app: 'browser' | 'electron';
}

export interface Workbench {
  readonly page: Page;
  /** The folder of this test's preferences and sample project. */
  readonly home: string;
  /** Ends the workbench and starts it again on the same folder. */
  restart(): Promise<Page>;
  /** Ends the engine process with SIGKILL, as a crash would. */
  killEngine(): void;
}

interface Running {
  page: Page;
  /** The host's process, the parent of the engine's. */
  pid: number;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');
const SIZE = { width: 1440, height: 900 };
const START_LIMIT = 60_000;

function exited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
}

/** Ends the child of `parent` that runs the engine; nothing else matches. */
function killEngineOf(parent: number): void {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of processes) {
    const [, pid, ppid, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    if (Number(ppid) === parent && args?.includes('engine-child')) {
      process.kill(Number(pid), 'SIGKILL');
      return;
    }
  }
  throw new Error('no engine process found');
}

async function serveAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the host has no output');
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT);
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(limit);
    return line;
  }
  throw new Error('the host printed no address');
}

async function startBrowser(env: NodeJS.ProcessEnv): Promise<Running> {
  const host = spawn(process.execPath, [path.join(root, 'out/node/cli.js'), 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await serveAddress(host);
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(address);
  const stop = async (): Promise<void> => {
    await browser.close();
    host.kill('SIGTERM');
    await exited(host);
  };
  return { page, pid: host.pid ?? 0, stop };
}

async function startElectron(env: NodeJS.ProcessEnv, binary: string): Promise<Running> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const app: ElectronApplication = await _electron.launch({
    executablePath: binary,
    args: [...(asRoot ? ['--no-sandbox'] : []), '--lang=zh-CN', '--disable-gpu', root],
    env: {
      ...(env as Record<string, string>),
      ...(needsEngineInNode(binary) ? { JIAOYUE_ENGINE_NODE: process.execPath } : {}),
    },
    timeout: START_LIMIT,
  });
  const page = await app.firstWindow({ timeout: START_LIMIT });
  await app.evaluate(({ BrowserWindow }, size) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
  }, SIZE);
  return { page, pid: app.process().pid ?? 0, stop: () => app.close() };
}

export const test = base.extend<WorkbenchOptions & { workbench: Workbench }>({
  app: ['browser', { option: true }],
  workbench: async ({ app }, use, info) => {
    const home = path.join(os.tmpdir(), `jiaoyue-e2e-${randomUUID()}`);
    fs.mkdirSync(home, { recursive: true });
    const screen = app === 'electron' ? await display() : {};
    const binary = app === 'electron' ? installedElectron() : null;
    if (app === 'electron') info.skip(!binary || !screen, 'no Electron or no display here');
    const env = { ...process.env, ...screen, JIAOYUE_HOME: home };
    const start = (): Promise<Running> => (binary ? startElectron(env, binary) : startBrowser(env));
    let running = await start();
    const workbench: Workbench = {
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
    };
    await use(workbench);
    await running.stop();
    fs.rmSync(home, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
