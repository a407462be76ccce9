import { type ChildProcess, spawn } from 'node:child_process';
import { hasDisplay } from '../../build/electron-binary.ts';

/** How long a virtual display may take to start, ms. */
const LIMIT = 10_000;

let virtual: Promise<string | null> | null = null;

/** Starts Xvfb on a free number; null where it is not installed. It ends with this process. */
function startXvfb(): Promise<string | null> {
  return new Promise((resolve) => {
    const child: ChildProcess = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const limit = setTimeout(() => resolve(null), LIMIT);
    const settle = (display: string | null): void => {
      clearTimeout(limit);
      resolve(display);
    };
    child.once('error', () => settle(null));
    child.once('exit', () => settle(null));
    child.stdio[3]?.once('data', (data: Buffer) => settle(`:${data.toString().trim()}`));
    process.once('exit', () => child.kill('SIGKILL'));
    child.unref();
  });
}

/** The display that windows open on: the user's, or a virtual one; null when there is neither. */
export async function display(): Promise<{ DISPLAY?: string } | null> {
  if (hasDisplay()) return {};
  virtual ??= startXvfb();
  const found = await virtual;
  return found === null ? null : { DISPLAY: found };
}
