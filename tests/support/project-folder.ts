import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createProjectFile } from '../../electron/engine/new-project.ts';

export interface ProjectFolder {
  folder: string;
  project: string;
  preferences: string;
  file(name: string, content: string | Buffer): string;
  remove(): void;
}

/** An empty folder of its own for one test, with a project in it. */
export function projectFolder(): ProjectFolder {
  const folder = path.join(os.tmpdir(), `jiaoyue-test-${randomUUID()}`);
  fs.mkdirSync(folder, { recursive: true });
  const project = path.join(folder, 'test.jiaoyue');
  createProjectFile(project);
  return {
    folder,
    project,
    preferences: path.join(folder, 'preferences.json'),
    file(name, content) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
      return file;
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
