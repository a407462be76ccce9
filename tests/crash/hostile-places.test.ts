import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProjectFile } from '../../electron/engine/new-project.ts';
import { runJob } from '../../electron/engine/run-job.ts';
import { EngineProcess } from '../robustness/engine-process.ts';
import { corpusPage } from '../support/corpus/made-up-corpus.ts';
import { openTestEngine, type TestEngine } from '../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../support/project-folder.ts';

/** Whether a file system of a few megabytes can be made here; it takes root on Linux. */
function canMount(): boolean {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaoyue-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    fs.rmdirSync(folder);
  }
}

const isRoot = process.getuid?.() === 0;
/** The user that owns nothing. */
const NOBODY = 65_534;

let where: ProjectFolder;
beforeEach(() => {
  where = projectFolder();
});
afterEach(() => where.remove());

function writeCrawl(pages: number): string {
  for (let number = 0; number < pages; number++) {
    const page = corpusPage(number, pages);
    where.file(path.join('crawl', page.path), page.text);
  }
  return path.join(where.folder, 'crawl');
}

const note = (engine: TestEngine, documentId: string, text: string) => {
  const items = [{ documentId, decision: { type: 'note.set', text } as const }];
  return engine.call('review.decide', { commandId: randomUUID(), label: 'action.note', items });
};
const firstId = async (engine: TestEngine): Promise<string> => {
  const sort = { by: 'imported', descending: false } as const;
  return (await engine.call('documents.list', { filter: {}, sort, offset: 0, limit: 1 })).rows[0]?.id ?? '';
};

describe('a project', () => {
  it.runIf(canMount())(
    'on a disk that gets full keeps what it has, says so, and goes on when there is room',
    async () => {
      const disk = path.join(where.folder, 'disk');
      fs.mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
      try {
        const project = path.join(disk, 'test.jiaoyue');
        createProjectFile(project);
        const ballast = path.join(disk, 'ballast');
        fs.writeFileSync(ballast, Buffer.alloc(1_200_000));
        const crawl = writeCrawl(120);
        let engine = openTestEngine({ ...where, project });
        await expect(engine.importPaths(crawl)).rejects.toMatchObject({ code: 'disk_full' });
        const { documents } = await engine.call('project.get', {});
        expect(documents).toBeLessThan(120);
        fs.rmSync(ballast);
        execFileSync('mount', ['-o', 'remount,size=60m', disk]);
        await engine.importPaths(crawl);
        expect((await engine.call('project.get', {})).documents).toBeGreaterThanOrEqual(Math.max(documents, 100));
        await engine.close();
        engine = openTestEngine({ ...where, project });
        expect(await engine.call('project.verify', {})).toMatchObject({ ok: true, problems: [] });
        await engine.close();
      } finally {
        execFileSync('umount', [disk]);
      }
    },
  );

  it.runIf(isRoot)('in a folder that cannot be written is refused before anything of it is touched', async () => {
    fs.chmodSync(where.folder, 0o555);
    fs.chmodSync(where.project, 0o444);
    const before = fs.readFileSync(where.project);
    await expect(EngineProcess.open(where, { uid: NOBODY })).rejects.toMatchObject({ code: 'folder_not_writable' });
    fs.chmodSync(where.folder, 0o755);
    expect(fs.readFileSync(where.project).equals(before)).toBe(true);
    expect(fs.readdirSync(where.folder)).toEqual(['test.jiaoyue']);
  });

  it('that is moved away takes nothing that would be lost; it goes on once it is back, and can be saved as a backup', async () => {
    const engine = openTestEngine(where);
    await engine.importPaths(where.file('page.txt', corpusPage(1, 10).text));
    const documentId = await firstId(engine);
    const elsewhere = `${where.project}.moved`;
    fs.renameSync(where.project, elsewhere);
    await expect(note(engine, documentId, '丢了')).rejects.toThrow('project_gone');
    fs.writeFileSync(where.project, 'another file');
    await expect(note(engine, documentId, '换了')).rejects.toThrow('project_gone');
    fs.rmSync(where.project);
    await runJob(engine.engine, 'backups.start', {});
    expect((await engine.call('backups.list', {})).backups[0]).toMatchObject({ documents: 1 });
    fs.renameSync(elsewhere, where.project);
    await note(engine, documentId, '回来了');
    await engine.close();
    const again = openTestEngine(where);
    expect((await again.call('documents.get', { documentId })).review.note).toBe('回来了');
    expect(await again.call('project.verify', {})).toMatchObject({ ok: true });
    await again.close();
  });
});
