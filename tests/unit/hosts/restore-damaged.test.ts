import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupFolder, listBackups } from '../../../electron/engine/backup/backup-folder.ts';
import { backupName } from '../../../electron/engine/backup/backup-name.ts';
import { helpsToRestore, restoreOffer } from '../../../electron/engine/backup/restore-offer.ts';
import { restoreHint } from '../../../electron/hosts/cli/restore-hint.ts';
import { forkEngine } from '../../../electron/hosts/engine-child/child-link.ts';
import { type EngineSupervisor, superviseEngine } from '../../../electron/hosts/engine-child/supervisor.ts';
import { ERROR_CODES, JiaoyueError } from '../../../shared/contract/errors.ts';
import { damageProject } from '../../support/damage-project.ts';
import { openTestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

/** A project with a page and a backup of it; the backup was made before the note. */
let where: ProjectFolder;
let documentId: string;
let backup: string;
let engine: EngineSupervisor | null = null;
beforeEach(async () => {
  where = projectFolder();
  const test = openTestEngine(where);
  await test.importPaths(where.file('page.txt', '某县推进医共体建设\n2024-03-01\n某县卫生健康委印发方案。'));
  const sort = { by: 'imported', descending: false } as const;
  const { rows } = await test.call('documents.list', { filter: {}, sort, offset: 0, limit: 1 });
  documentId = rows[0]?.id ?? '';
  await test.decide(documentId, { type: 'note.set', text: '早' });
  const { id } = await test.call('backups.start', {});
  await expect.poll(async () => (await test.call('jobs.get', { jobId: id })).state, { timeout: 30_000 }).toBe('done');
  backup = listBackups(where.project)[0]?.name ?? '';
  await test.decide(documentId, { type: 'note.set', text: '晚' });
  await test.close();
});
afterEach(async () => {
  await engine?.close();
  engine = null;
  where.remove();
});

const open = (restore?: string): Promise<EngineSupervisor> =>
  superviseEngine(forkEngine, {
    type: 'open',
    projectPath: where.project,
    preferencesPath: where.preferences,
    uploadsFolder: null,
    readOnly: false,
    sample: false,
    ...(restore !== undefined && { restore }),
  });

const refusal = async (restore?: string): Promise<JiaoyueError> => {
  const error = await open(restore).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof JiaoyueError)) throw new Error(`the project was opened, or ${String(error)}`);
  return error;
};

const note = async (): Promise<unknown> => {
  const result = await engine?.request('documents.get', { documentId });
  return result?.ok ? (result.value as { review: { note: string } }).review.note : result?.error.code;
};

const keptFiles = (): string[] => fs.readdirSync(where.folder).filter((name) => /-before-restore-[^.]*$/u.test(name));

describe('a project that cannot be opened', () => {
  it('is restored from its latest backup; the damaged file is kept, and an engine started anew goes on', async () => {
    damageProject(where.project);
    const damaged = fs.readFileSync(where.project);
    const { code } = await refusal();
    expect(code).toBe('project_damaged');
    expect(restoreOffer(code, where.project).map(({ name }) => name)).toEqual([backup]);

    engine = await open(backup);
    expect(await note()).toBe('早');
    const [kept] = keptFiles();
    expect(fs.readFileSync(path.join(where.folder, kept ?? '')).equals(damaged)).toBe(true);

    const items = [{ documentId, decision: { type: 'note.set', text: '恢复之后' } }];
    const decided = await engine.request('review.decide', { commandId: randomUUID(), label: 'action.test', items });
    expect(decided.ok).toBe(true);
    const pid = engine.pid();
    if (pid === undefined) throw new Error('no engine runs');
    process.kill(pid, 'SIGKILL');
    await expect.poll(note, { timeout: 30_000 }).toBe('恢复之后');
    expect(keptFiles()).toHaveLength(1);
  });

  it('is restored where its file is gone', async () => {
    for (const ending of ['', '-wal', '-shm']) fs.rmSync(`${where.project}${ending}`, { force: true });
    const { code } = await refusal();
    expect(code).toBe('project_missing');
    expect(restoreOffer(code, where.project)).toHaveLength(1);
    engine = await open(backup);
    expect(await note()).toBe('早');
    expect(keptFiles()).toEqual([]);
  });

  it('is offered the next backup where the latest is damaged too, and stays as it is meanwhile', async () => {
    damageProject(where.project);
    const before = fs.readFileSync(where.project);
    const latest = backupName(new Date('2099-01-01'), 9, 1);
    const copy = path.join(backupFolder(where.project), latest);
    fs.copyFileSync(path.join(backupFolder(where.project), backup), copy);
    damageProject(copy);
    expect(restoreOffer('project_damaged', where.project).map(({ name }) => name)).toEqual([latest, backup]);
    const { code } = await refusal(latest);
    expect(code).toBe('project_damaged');
    expect(fs.readFileSync(where.project).equals(before)).toBe(true);
    expect(restoreOffer(code, where.project, [latest]).map(({ name }) => name)).toEqual([backup]);
    expect(restoreOffer(code, where.project, [latest, backup])).toEqual([]);
  });

  it('is offered a backup only for what a backup helps with', async () => {
    expect(ERROR_CODES.filter(helpsToRestore).sort()).toEqual([
      'backup_missing',
      'project_damaged',
      'project_foreign',
      'project_missing',
    ]);
    expect(restoreOffer('project_locked', where.project)).toEqual([]);
    // The first page of the file tells whose it is.
    fs.writeFileSync(where.project, Buffer.alloc(4_096));
    const error = await refusal();
    expect(error.code).toBe('project_foreign');
    expect(restoreHint(error, where.project)?.split('\n').at(-1)).toMatch(
      new RegExp(`^npm run -s jiaoyue -- restore ['"].*test\\.jiaoyue['"] ${backup}$`, 'u'),
    );
    expect(restoreHint(new JiaoyueError('project_locked', 'open'), where.project)).toBeNull();
  });
});
