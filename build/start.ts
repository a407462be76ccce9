import { spawn } from 'node:child_process';
import path from 'node:path';
import { bundleIfStale } from './bundle.ts';
import { electronBinary, hasDisplay, needsEngineInNode } from './electron-binary.ts';

/** `npm start`: the workbench in its window, or in the default browser where there is no window to be had. */

const root = path.resolve(import.meta.dirname, '..');

/** Root may not use Chromium's sandbox; everybody else must. */
const sandboxArguments = (): string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function startDesktop(binary: string): void {
  const env = { ...process.env };
  if (needsEngineInNode(binary)) env.JIAOYUE_ENGINE_NODE ??= process.execPath;
  const child = spawn(binary, [...sandboxArguments(), root, ...process.argv.slice(2)], { stdio: 'inherit', env });
  child.once('exit', (code) => process.exit(code ?? 1));
}

function startBrowser(reason: string): void {
  process.stderr.write(`${reason} Open this address in a browser; Ctrl+C ends the workbench:\n`);
  const open = hasDisplay() ? ['--open'] : [];
  const cli = path.join(root, 'out', 'node', 'cli.js');
  const child = spawn(process.execPath, [cli, 'serve', ...open, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
}

await bundleIfStale();
if (!hasDisplay()) startBrowser('There is no display here.');
else {
  const binary = await electronBinary();
  if (binary) startDesktop(binary);
  else startBrowser('Electron is not installed and cannot be fetched.');
}
