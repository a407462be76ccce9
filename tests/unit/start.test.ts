import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../contract/transports.ts';
import { type ProjectFolder, projectFolder } from '../support/project-folder.ts';

let where: ProjectFolder;
beforeEach(() => {
  where = projectFolder();
});
afterEach(() => where.remove());

const start = path.resolve(import.meta.dirname, '../../build/start.ts');

describe('npm start', () => {
  it('says so where there is no display, prints one address, and serves the sample there', async () => {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    const child = spawn(process.execPath, [start], {
      env: { ...env, JIAOYUE_HOME: where.folder },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      const cookie = await signIn(line);
      const answer = await fetch(`${new URL(line).origin}/api/project.get`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: '{}',
      });
      expect(await answer.json()).toMatchObject({ ok: true, value: { documents: 5 } });
      child.kill('SIGTERM');
    }
    expect(lines).toHaveLength(1);
    if (process.platform === 'linux') expect(said).toContain('no display');
  });
});
