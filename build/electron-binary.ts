import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** One download attempt may take this long, ms. */
const FETCH_LIMIT = 120_000;

const binaryName = (): string =>
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

/** The Electron that needs no download: the one named by the environment, or the installed one; null when there is none. */
export function installedElectron(): string | null {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override ?? path.join(root, 'node_modules', 'electron', 'dist');
  const file = path.join(folder, binaryName());
  return fs.existsSync(file) ? file : null;
}

/** Runs the electron package's own installer, which downloads the binary; it fails where the network is closed. */
function fetchOnce(): Promise<void> {
  return new Promise((resolve) => {
    const script = path.join(root, 'node_modules', 'electron', 'install.js');
    const child = spawn(process.execPath, [script], { stdio: 'ignore' });
    const limit = setTimeout(() => child.kill('SIGKILL'), FETCH_LIMIT);
    child.once('exit', () => {
      clearTimeout(limit);
      resolve();
    });
    child.once('error', () => resolve());
  });
}

/** The Electron to start: the one named by the environment, the installed one, or after one attempt to fetch it; else null. */
export async function electronBinary(): Promise<string | null> {
  const found = installedElectron();
  if (found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found;
  process.stderr.write('Fetching Electron (once) …\n');
  await fetchOnce();
  return installedElectron();
}

/** Whether windows can be shown here. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * The Node-API version of an Electron, from its major version: below Electron 35 better-sqlite3 cannot load, and
 * the engine runs in Node instead.
 */
export function needsEngineInNode(binary: string): boolean {
  try {
    const version = fs.readFileSync(path.join(path.dirname(binary), 'version'), 'utf8');
    return Number.parseInt(version.replace(/^v/u, ''), 10) < 35;
  } catch {
    return false;
  }
}
