import fs from 'node:fs';
import path from 'node:path';
import { codebook } from '../../shared/contract/schemas/codebook.ts';
import { seedsFolder } from './app-paths.ts';
import type { Engine } from './engine.ts';
import { runJob } from './run-job.ts';
import { createProject } from './store/open-project.ts';

/**
 * Makes a project with the codebook that comes with the app.
 *
 * @throws JiaoyueError `project_exists`, `folder_not_writable`, `disk_full`
 */
export function createProjectFile(file: string): void {
  const text = fs.readFileSync(path.join(seedsFolder(), 'codebook-health-reform.json'), 'utf8');
  createProject(file, codebook.parse(JSON.parse(text)));
}

/** Puts the sample pages into a project that lacks them, also when an earlier try was cut short. */
export async function fillSample(engine: Engine): Promise<void> {
  const folder = path.join(seedsFolder(), 'pages');
  const info = await engine.dispatch('project.get', {});
  const documents = info.ok ? (info.value as { documents: number }).documents : 0;
  if (documents >= fs.readdirSync(folder).length) return;
  await runJob(engine, 'imports.start', { sources: [{ type: 'path', path: folder }] });
}
