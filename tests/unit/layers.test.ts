import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
const RULES = new Set(['lint/style/noRestrictedImports', 'lint/correctness/noNodejsModules']);

const forbidden = [
  ['shared/text/node.ts', 'node:fs'],
  ['shared/text/engine.ts', '../../electron/engine/engine.ts'],
  ['shared/contract/renderer.ts', '../../renderer/main.tsx'],
  ['electron/engine/electron.ts', 'electron'],
  ['electron/engine/use-cases/host.ts', '../../hosts/web/serve.ts'],
  ['electron/hosts/web/electron.ts', 'electron'],
  ['electron/hosts/web/desktop.ts', '../desktop/main.ts'],
  ['electron/hosts/cli/desktop.ts', '../desktop/main.ts'],
  ['electron/hosts/desktop/web.ts', '../web/serve.ts'],
  ['renderer/app/engine.ts', '../../electron/engine/engine.ts'],
  ['renderer/app/node.ts', 'node:fs'],
] as const;

const allowed = [
  ['shared/text/model-user.ts', './model.ts'],
  ['electron/engine/shared-user.ts', '../../shared/text/model.ts'],
  ['electron/engine/node-user.ts', 'node:fs'],
  ['electron/hosts/web/child-user.ts', '../engine-child/supervisor.ts'],
  ['electron/hosts/cli/web-user.ts', '../web/serve.ts'],
  ['electron/hosts/desktop/electron-user.ts', 'electron'],
  ['renderer/app/shared-user.ts', '../../shared/contract/contract.ts'],
] as const;

interface Report {
  diagnostics: { category: string; location: { path: string | { file: string } } }[];
}

let refused: Set<string>;
let folder: string;

/** Lints a small tree of its own with the project's rules; one run for all cases. */
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaoyue-layers-'));
  fs.copyFileSync(path.join(root, '.biome.json'), path.join(folder, '.biome.json'));
  for (const [file, specifier] of [...forbidden, ...allowed]) {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), `export { other } from '${specifier}';\n`);
  }
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=200', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 30_000 });
  const { diagnostics } = JSON.parse(stdout) as Report;
  refused = new Set(
    diagnostics
      .filter(({ category }) => RULES.has(category))
      .map(({ location }) => (typeof location.path === 'string' ? location.path : location.path.file)),
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the layers', () => {
  it.each(forbidden)('%s may not import %s', (file) => expect(refused).toContain(file));
  it.each(allowed)('%s may import %s', (file) => expect(refused).not.toContain(file));
});
