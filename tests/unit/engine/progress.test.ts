import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addProposals } from '../../support/add-proposals.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

let where: ProjectFolder;
let test: TestEngine;
beforeEach(async () => {
  where = projectFolder();
  test = openTestEngine(where);
  await test.close();
  addProposals(
    where.project,
    ['甲报', '甲报', '乙报', null].map((source, index) => ({
      name: `${index}.txt`,
      raw: `第${index}页。完善医保支付方式。`,
      source,
      proposals: [{ quote: '完善医保支付方式', code: 'insurance.payment', confidence: 0.9 }],
    })),
  );
  test = openTestEngine(where);
});
afterEach(async () => {
  await test.close();
  where.remove();
});

const ids = async (): Promise<string[]> => {
  const sort = { by: 'imported', descending: false } as const;
  const { rows } = await test.call('documents.list', { filter: {}, sort, offset: 0, limit: 10 });
  return rows.map(({ id }) => id);
};

describe('progress', () => {
  it('counts what is done by source, reviewer and day, and measures by code, year and region', async () => {
    const [first = '', second = ''] = await ids();
    await test.call('preferences.set', { reviewer: '林' });
    await test.decide(
      first,
      { type: 'field.set', field: 'region', action: 'correct', value: '三明市', evidence: null, code: '350400' },
      { type: 'field.set', field: 'publishedAt', action: 'correct', value: '2024-05-06', evidence: null },
      { type: 'status.set', status: 'done' },
    );
    await test.decide(second, { type: 'verdict.set', label: 'spam' });
    const progress = await test.call('progress.get', {});
    expect(progress).toMatchObject({ pages: 4, done: 1, inProgress: 1, measures: 0, unread: 0 });
    expect(progress.sources).toEqual([
      { key: '甲报', pages: 2, done: 1, inProgress: 1, rest: false },
      { key: null, pages: 1, done: 0, inProgress: 0, rest: false },
      { key: '乙报', pages: 1, done: 0, inProgress: 0, rest: false },
    ]);
    expect(progress.reviewers).toMatchObject([{ key: '林', done: 1, lastWeek: 1 }]);
    expect(progress.days).toEqual([{ day: progress.today, done: 1 }]);
    expect(progress.verdicts).toContainEqual({ key: 'spam', decided: 1, proposed: 0 });
    expect(progress.years).toContainEqual({ key: '2024', pages: 1, measures: 0, rest: false });
    expect(progress.regions).toContainEqual({ key: '福建省', pages: 1, measures: 0, rest: false });
    expect((await test.call('project.verify', {})).problems).toEqual([]);
  });

  it('follows undo and reopening, and is counted again only when something was written', async () => {
    const [first = ''] = await ids();
    await test.decide(first, { type: 'status.set', status: 'done' });
    expect(await test.call('progress.get', {})).toMatchObject({ done: 1 });
    await test.decide(first, { type: 'status.set', status: 'inProgress' });
    expect(await test.call('progress.get', {})).toMatchObject({ done: 0, reviewers: [], days: [] });
    await test.undo();
    expect((await test.call('progress.get', {})).reviewers).toMatchObject([{ key: '', done: 1 }]);
  });

  it('reads rows of an earlier version when it is first asked for', async () => {
    const [first = ''] = await ids();
    await test.decide(first, { type: 'status.set', status: 'done' });
    await test.close();
    const db = new BetterSqlite3(where.project);
    db.exec(`UPDATE document_states SET gain = NULL, done_at = NULL, done_by = NULL`);
    db.close();
    test = openTestEngine(where);
    expect((await test.call('project.verify', {})).problems).toEqual([]);
    expect(await test.call('progress.get', {})).toMatchObject({ unread: 0, days: [{ done: 1 }] });
  });

  it('writes a chart into the folder of exports, and no image that is none', async () => {
    const { path: file } = await test.call('progress.write', { name: 'sources', format: 'csv', content: 'a,b\r\n' });
    expect(path.basename(file)).toBe('progress-sources.csv');
    expect(fs.readFileSync(file, 'utf8')).toBe('a,b\r\n');
    const write = (content: string) => test.call('progress.write', { name: 'sources', format: 'png', content });
    await expect(write('bm8gaW1hZ2U=')).rejects.toThrow('invalid_input');
    await write('iVBORw0KGgo=');
  });
});
