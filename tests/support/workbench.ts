import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { installedElectron, needsEngineInNode } from '../../build/electron-binary.ts';
import { launchChromium } from './chromium.ts';
import { display } from './display.ts';

export type App = 'browser' | 'electron';

/** A workbench that was started as its users start it. */
export interface RunningWorkbench {
  page: Page;
  /** The host's process, the parent of the engine's. */
  pid: number;
  stop(): Promise<void>;
  /** The window's program; null in a browser. */
  desktop: ElectronApplication | null;
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

/** Every process as its id, its parent's and its command; `ps` is missing on a bare Linux, where /proc has it all. */
function processes(): { pid: number; parent: number; command: string }[] {
  if (process.platform === 'linux')
    return fs.readdirSync('/proc').flatMap((name) => {
      try {
        const parent = /^PPid:\s+(\d+)/mu.exec(fs.readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        return [
          { pid: Number(name), parent: Number(parent), command: fs.readFileSync(`/proc/${name}/cmdline`, 'utf8') },
        ];
      } catch {
        // No process, or one that has just ended.
        return [];
      }
    });
  return execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
      return pid ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
    });
}

/** Ends the child of `parent` that runs the engine, as a crash would; nothing else matches. */
export function killEngineOf(parent: number): void {
  const engine = processes().find((entry) => entry.parent === parent && entry.command.includes('engine-child'));
  if (!engine) throw new Error('no engine process found');
  process.kill(engine.pid, 'SIGKILL');
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

async function startBrowser(env: NodeJS.ProcessEnv): Promise<RunningWorkbench> {
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
  return { page, pid: host.pid ?? 0, stop, desktop: null };
}

async function startElectron(env: NodeJS.ProcessEnv, binary: string): Promise<RunningWorkbench> {
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
  return { page, pid: app.process().pid ?? 0, stop: () => app.close(), desktop: app };
}

/** Writes the preferences of somebody who has been here before, whom no tour greets. */
function greetNobody(home: string): void {
  const file = path.join(home, 'preferences.json');
  if (!fs.existsSync(file))
    fs.writeFileSync(file, JSON.stringify({ device: randomUUID(), preferences: { tourSeen: true } }));
}

/**
 * Starts the workbench in an app; null where that app cannot run.
 *
 * @param isFirst as somebody finds it who starts it for the first time, with the tour
 */
export async function startWorkbench(app: App, home: string, isFirst = false): Promise<RunningWorkbench | null> {
  if (!isFirst) greetNobody(home);
  const env = { ...process.env, JIAOYUE_HOME: home };
  if (app === 'browser') return startBrowser(env);
  const binary = installedElectron();
  const screen = binary && (await display());
  return binary && screen ? startElectron({ ...env, ...screen }, binary) : null;
}

/** The names in the menu bar, empty in a browser. */
export async function menuLabels({ desktop }: RunningWorkbench): Promise<string[]> {
  if (!desktop) return [];
  return desktop.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
}

/** Clicks a menu item by its name, in whatever menu it stands. */
export async function chooseMenu({ desktop }: RunningWorkbench, name: string): Promise<void> {
  await desktop?.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
    const item = items.find(({ label }) => label === wanted);
    if (!item) throw new Error(`no menu item ${wanted}`);
    item.click();
  }, name);
}

/** Answers the next messages with this button. */
export async function answerMessages({ desktop }: RunningWorkbench, response: number): Promise<void> {
  await desktop?.evaluate(({ dialog }, chosen) => {
    dialog.showMessageBox = () => Promise.resolve({ response: chosen, checkboxChecked: false });
  }, response);
}

/** Answers the next dialogs that ask for a file with this one; a real dialog cannot be driven from outside. */
export async function answerOpenDialog({ desktop }: RunningWorkbench, file: string): Promise<void> {
  await desktop?.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
}
