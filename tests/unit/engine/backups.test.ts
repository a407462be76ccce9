import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupFolder, listBackups } from '../../../electron/engine/backup/backup-folder.ts';
import { superfluous } from '../../../electron/engine/backup/backup-rotation.ts';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const PAGE = '某县推进医共体建设\n2024-03-01\n某县卫生健康委印发方案,推进紧密型县域医共体建设。';

let where: ProjectFolder;
let test: TestEngine;
let documentId: string;
beforeEach(async () => {
  where = projectFolder();
  test = openTestEngine(where);
  await test.importPaths(where.file('page.txt', PAGE));
  const sort = { by: 'imported', descending: false } as const;
  const { rows } = await test.call('documents.list', { filter: {}, sort, offset: 0, limit: 1 });
  documentId = rows[0]?.id ?? '';
});
afterEach(async () => {
  await test.close();
  where.remove();
});

const note = async (): Promise<string> => (await test.call('documents.get', { documentId })).review.note;
const write = (text: string) => test.decide(documentId, { type: 'note.set', text });

async function backup(): Promise<string> {
  const { id } = await test.call('backups.start', {});
  await expect.poll(async () => (await test.call('jobs.get', { jobId: id })).state).toBe('done');
  return (await test.call('backups.list', {})).backups[0]?.name ?? '';
}

async function reopen(): Promise<void> {
  await test.close();
  test = openTestEngine(where);
}

const isSound = async (): Promise<Output<'project.verify'>['ok']> => (await test.call('project.verify', {})).ok;

describe('a backup', () => {
  it('holds the project as it was, and takes its place when it is restored; what was there then is kept', async () => {
    await write('早');
    const name = await backup();
    await write('晚');
    const { before } = await test.call('backups.restore', { name });
    await reopen();
    expect(await note()).toBe('早');
    expect(await isSound()).toBe(true);
    expect(await test.call('project.get', {})).toMatchObject({ recovered: false });

    await test.call('backups.restore', { name: before });
    await reopen();
    expect(await note()).toBe('晚');
    expect(await isSound()).toBe(true);
  });

  it('is whole though decisions are made meanwhile', async () => {
    const { id } = await test.call('backups.start', {});
    for (let number = 0; number < 20; number++) await write(`第${number}稿`);
    await expect.poll(async () => (await test.call('jobs.get', { jobId: id })).state).toBe('done');
    const [made] = listBackups(where.project);
    const copy = openProject(path.join(backupFolder(where.project), made?.name ?? ''), { readOnly: true });
    expect(copy.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.db.prepare('SELECT max(position) FROM events').pluck().get()).toBe(made?.position);
    copy.close();
  });

  it('is restored at the next opening where a crash came between', async () => {
    await write('早');
    const name = await backup();
    await write('晚');
    await test.call('backups.restore', { name });
    await test.close();
    // As if the copy had been cut short, with a log of the old file left behind.
    fs.writeFileSync(`${where.project}-restored`, 'half');
    fs.writeFileSync(`${where.project}-wal`, 'old');
    test = openTestEngine(where);
    expect(await note()).toBe('早');
    expect(fs.readdirSync(where.folder).filter((file) => /-restore/u.test(file))).toEqual([]);
  });

  it('that is gone, damaged or none at all is refused, and the project stays', async () => {
    await write('早');
    const name = await backup();
    const restore = (wanted: string) => test.call('backups.restore', { name: wanted });
    await expect(restore('2020-01-01T00-00-00-000Z_1_1.jiaoyue')).rejects.toThrow('backup_missing');
    await expect(restore('../test.jiaoyue')).rejects.toThrow('backup_missing');
    const file = path.join(backupFolder(where.project), name);
    const whole = fs.readFileSync(file);
    fs.writeFileSync(file, Buffer.concat([whole.subarray(0, 100), Buffer.alloc(whole.length - 100, 7)]));
    await expect(restore(name)).rejects.toThrow('project_damaged');
    fs.writeFileSync(file, 'no database');
    await expect(restore(name)).rejects.toThrow('project_foreign');
    await reopen();
    expect(await note()).toBe('早');
  });

  it('stays when it was made after the clock went back', async () => {
    const folder = backupFolder(where.project);
    const file = path.join(folder, await backup());
    for (let day = 10; day < 40; day++) {
      const later = new Date(Date.UTC(2099, 0, day)).toISOString().slice(0, 10);
      fs.copyFileSync(file, path.join(folder, `${later}T00-00-00-000Z_1_1.jiaoyue`));
    }
    fs.rmSync(file);
    await write('现在');
    await backup();
    const { backups } = await test.call('backups.list', {});
    expect(backups.filter(({ at }) => at < '2099')).toHaveLength(1);
  });

  it('is listed only where it is one', async () => {
    await backup();
    fs.writeFileSync(path.join(backupFolder(where.project), 'notes.txt'), 'mine');
    fs.mkdirSync(path.join(backupFolder(where.project), '2020-01-01T00-00-00-000Z_1_1.jiaoyue'));
    expect((await test.call('backups.list', {})).backups).toHaveLength(1);
  });
});

describe('the rotation of backups', () => {
  const hours = fc.array(fc.integer({ min: 0, max: 24 * 400 }), { maxLength: 120 });
  const HOUR = 3_600_000;

  it('keeps the latest five, and asked again removes nothing more', () => {
    fc.assert(
      fc.property(hours, (given) => {
        const times = [...new Set(given)].map((hour) => hour * HOUR);
        const removed = new Set(superfluous(times));
        const kept = times.filter((time) => !removed.has(time)).sort((a, b) => b - a);
        expect(kept.slice(0, 5)).toEqual([...times].sort((a, b) => b - a).slice(0, 5));
        expect(kept.length).toBeLessThanOrEqual(16);
        expect(superfluous(kept)).toEqual([]);
      }),
    );
  });

  it('keeps one a day for a week and one a week for a month', () => {
    const twiceADay = Array.from({ length: 120 }, (_, number) => number * 12 * HOUR);
    const kept = twiceADay.filter((time) => !superfluous(twiceADay).includes(time));
    expect(new Set(kept.map((time) => Math.floor(time / (24 * HOUR)))).size).toBeGreaterThanOrEqual(9);
    expect(kept.length).toBeLessThan(16);
  });
});
