import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../electron/engine/store/migrations/index.ts';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { rebuildProjections } from '../../../electron/engine/store/projections.ts';
import { openStore } from '../../../electron/engine/store/store.ts';
import { diffCodebooks } from '../../../shared/codebook/diff.ts';
import type { Operation } from '../../../shared/codebook/operations.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';
import type { Decision, MEASURE_ACTIONS } from '../../../shared/review/decision.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const PAGE = `某省推进医改工作
2024-05-06 来源:某报
某省卫生健康委近日印发方案,推进紧密型县域医共体建设,完善医保支付方式,开展药品集中带量采购。𠮷林等地先行试点。`;

let where: ProjectFolder;
let test: TestEngine;
let documentId: string;

beforeEach(async () => {
  where = projectFolder();
  test = openTestEngine(where);
  await test.importPaths(where.file('page.txt', PAGE));
  const { rows } = await test.call('documents.list', {
    filter: {},
    sort: { by: 'imported', descending: false },
    offset: 0,
    limit: 1,
  });
  documentId = rows[0]?.id ?? '';
});
afterEach(async () => {
  await test.close();
  where.remove();
});

const TIERED = 'delivery.tiered';
const attributes = { level: null, actor: null, region: null, stage: null, instrument: null, targets: [] };

function tag(code = TIERED, action: (typeof MEASURE_ACTIONS)[number] = 'add', measureId = 'r:1'): Decision {
  const rawQuote = '推进紧密型县域医共体建设';
  const start = PAGE.indexOf(rawQuote);
  const given = { start, end: start + rawQuote.length, rawQuote, code, attributes };
  return { type: 'measure.set', measureId, action, tag: given };
}

const version = async (): Promise<number> => (await test.call('codebook.get', {})).version;
const change = async (...operations: Operation[]) =>
  test.call('codebook.change', { commandId: randomUUID(), baseVersion: await version(), operations });
const redefine = (id = TIERED): Operation => ({ type: 'code.edit', id, patch: { definition: { zh: '新的定义。' } } });
const worklist = () => test.call('worklist.list', { offset: 0, limit: 100 });

/** Throws projections away, makes them anew and compares; the engine is closed meanwhile. */
async function rebuild(): Promise<void> {
  const before = await test.call('codebook.versions', {});
  await test.close();
  const file = openProject(where.project, { readOnly: false });
  const store = openStore(file);
  rebuildProjections(store);
  store.close();
  test = openTestEngine(where);
  expect(await test.call('codebook.versions', {})).toEqual(before);
  expect(await test.call('project.verify', {})).toMatchObject({ ok: true, problems: [] });
}

describe('a change of the codebook', () => {
  it('makes a version, tells every window, and goes back and forth with undo', async () => {
    const events: EngineEvent[] = [];
    test.engine.subscribe((event) => events.push(event));
    const first = await test.call('codebook.get', {});
    const changed = await change(redefine());
    expect(changed.codebook.version).toBe(2);
    expect(changed.undoState.undo?.label).toBe('action.codebook.change');
    const undone = await test.undo();
    expect(undone.documentIds).toEqual([]);
    expect(await test.call('codebook.get', {})).toEqual(first);
    await test.redo();
    expect(await test.call('codebook.get', {})).toEqual(changed.codebook);
    expect(events.flatMap((event) => (event.type === 'codebook' ? [event.version] : []))).toEqual([2, 1, 2]);
    await rebuild();
    expect(await test.call('codebook.get', {})).toEqual(changed.codebook);
  });

  it('is carried out once, and refused when another version is in use or the result has problems', async () => {
    const commandId = randomUUID();
    const input = { commandId, baseVersion: 1, operations: [redefine()] };
    const once = await test.call('codebook.change', input);
    expect(await test.call('codebook.change', input)).toEqual(once);
    const refused = await test.engine.dispatch('codebook.change', { ...input, commandId: randomUUID() });
    expect(refused).toMatchObject({ ok: false, error: { code: 'codebook_conflict', details: { version: 2 } } });
    await expect(change({ type: 'code.edit', id: TIERED, patch: { key: '1' } })).rejects.toThrow(
      /codebook_invalid.*keyTaken/u,
    );
    await expect(test.call('review.undo', { commandId })).rejects.toThrow('invalid_input');
    expect(await version()).toBe(2);
  });

  it('never gives a number twice, and knows which versions count', async () => {
    await change(redefine());
    await test.undo();
    expect((await change({ type: 'code.retire', id: TIERED })).codebook.version).toBe(3);
    const { versions } = await test.call('codebook.versions', {});
    expect(versions.map(({ version: number, baseVersion, state }) => [number, baseVersion, state])).toEqual([
      [3, 1, 'active'],
      [2, 1, 'dropped'],
      [1, null, 'active'],
    ]);
    expect((await test.call('codebook.get', { version: 2 })).version).toBe(2);
    await expect(test.call('codebook.get', { version: 9 })).rejects.toThrow('not_found');
    await rebuild();
  });

  it('is found out when it was made behind the log', async () => {
    await change(redefine());
    await test.close();
    const db = new BetterSqlite3(where.project);
    db.exec(`UPDATE codebooks SET body = replace(body, '新的定义。', '别的。') WHERE version = 2`);
    db.close();
    test = openTestEngine(where);
    expect(await test.call('project.verify', {})).toMatchObject({ ok: false });
  });

  it('that the log tells in a way nobody can follow is a problem that the check names', async () => {
    const db = new BetterSqlite3(where.project);
    db.exec(`INSERT INTO events (id, command_id, at, author, device, codebook_version, pipeline_version, label, type, body)
      VALUES ('x', 'x', '2026-01-01T00:00:00.000Z', '', 'd', 1, '', 'l', 'codebook.change', '{"version": 2}')`);
    db.close();
    const { problems } = await test.call('project.verify', {});
    expect(problems.map(({ code }) => code)).toContain('project_damaged');
  });

  it('is written as a file of its version, and read back without changing anything', async () => {
    await change(redefine());
    const folder = path.join(where.folder, 'out', 'books');
    for (const format of ['json', 'csv', 'qdc'] as const) {
      const { path: file } = await test.call('codebook.write', { format, folder });
      expect(file).toBe(path.join(folder, `codebook-v2.${format}`));
      const { book } = await test.call('codebook.read', { name: file, text: fs.readFileSync(file, 'utf8') });
      expect(diffCodebooks(await test.call('codebook.get', {}), book)).toEqual([]);
    }
    expect(fs.readdirSync(folder)).toHaveLength(3);
    expect((await test.call('codebook.write', { format: 'csv' })).path).toMatch(/test-export.codebook-v2.csv$/u);
    await expect(test.call('codebook.write', { format: 'csv', folder: where.project })).rejects.toThrow(
      'folder_not_writable',
    );
    expect(await version()).toBe(2);
  });

  it('keeps what is not saved yet until it is', async () => {
    const draft = { baseVersion: 1, operations: [redefine()] };
    await test.call('codebook.draft.set', { draft });
    await test.close();
    test = openTestEngine(where);
    expect(await test.call('codebook.draft.get', {})).toEqual({ draft });
    await change(redefine());
    expect(await test.call('codebook.draft.get', {})).toEqual({ draft: null });
  });
});

describe('the worklist', () => {
  it('holds tags of an older meaning until they are confirmed, coded anew or undone', async () => {
    await test.decide(documentId, tag());
    expect((await worklist()).total).toBe(0);
    await change({ type: 'code.edit', id: TIERED, patch: { name: { zh: '分级' } } });
    expect((await worklist()).total).toBe(0);
    await change(redefine());
    const list = await worklist();
    expect(list).toMatchObject({ total: 1, codes: [{ code: TIERED, reason: 'meaning', count: 1 }] });
    expect(list.rows).toMatchObject([
      { documentId, measureId: 'r:1', rawQuote: '推进紧密型县域医共体建设', codebookVersion: 1 },
    ]);
    expect(list.rows[0]?.before.endsWith('印发方案,')).toBe(true);
    await test.decide(documentId, tag(TIERED, 'describe'));
    expect((await worklist()).total).toBe(1);
    await test.decide(documentId, tag(TIERED, 'confirm'));
    expect((await worklist()).total).toBe(0);
    await test.undo();
    expect((await worklist()).total).toBe(1);
    await test.decide(documentId, tag('insurance.payment', 'recode'));
    expect((await worklist()).total).toBe(0);
    expect(await test.call('codebook.counts', {})).toEqual({ counts: { 'insurance.payment': 1 } });
    await rebuild();
    await test.undo();
    expect((await worklist()).total).toBe(1);
  });

  it('holds tags of retired, merged and split codes, a page at a time', async () => {
    await test.decide(documentId, tag(), tag('insurance.payment', 'add', 'r:2'), tag('insurance.system', 'add', 'r:3'));
    const parts = ['a', 'b'].map((id) => ({ id: `part.${id}`, name: { zh: `部分${id}` } }));
    await change(
      { type: 'code.retire', id: TIERED },
      { type: 'code.split', id: 'insurance.payment', into: parts },
      { type: 'code.merge', from: ['insurance.system'], into: 'medicine.procurement' },
    );
    const { total, codes } = await worklist();
    expect(total).toBe(3);
    expect(new Map(codes.map(({ code, reason }) => [code, reason]))).toEqual(
      new Map([
        ['insurance.payment', 'split'],
        ['insurance.system', 'merged'],
        [TIERED, 'retired'],
      ]),
    );
    const seen: string[] = [];
    for (let offset = 0; offset < 4; offset++)
      seen.push(...(await test.call('worklist.list', { offset, limit: 1 })).rows.map(({ measureId }) => measureId));
    expect(seen).toEqual(['r:2', 'r:3', 'r:1']);
    const one = await test.call('worklist.list', { offset: 0, limit: 10, code: TIERED });
    expect([one.total, one.rows.map(({ measureId }) => measureId)]).toEqual([3, ['r:1']]);
  });
});

describe('retired codes', () => {
  it('take no new tags; those there may be measured, described and confirmed', async () => {
    await test.decide(documentId, tag());
    await change({ type: 'code.retire', id: TIERED, replacedBy: ['insurance.system'] });
    for (const action of ['add', 'accept', 'recode'] as const)
      await expect(test.decide(documentId, tag(TIERED, action, 'r:9'))).rejects.toThrow(
        /code_retired.*insurance.system/u,
      );
    for (const action of ['resize', 'describe', 'confirm'] as const) await test.decide(documentId, tag(TIERED, action));
    expect((await worklist()).total).toBe(1);
  });

  it('hand open proposals to the one code that took their place, and are not proposed any more', async () => {
    const proposals = async () =>
      (await test.call('documents.get', { documentId })).review.measures.filter(({ status }) => status === 'suggested');
    const [proposal] = await proposals();
    if (!proposal) throw new Error('the page has no proposal');
    await change({ type: 'code.merge', from: [proposal.code], into: 'governance.digital' });
    expect((await proposals()).find(({ id }) => id === proposal.id)?.code).toBe('governance.digital');
    expect((await test.call('project.verify', {})).ok).toBe(true);
    await test.undo();
    expect(await proposals()).toContainEqual(proposal);
    await change({ type: 'code.retire', id: proposal.code });
    expect((await proposals()).find(({ id }) => id === proposal.id)?.code).toBe(proposal.code);
    await test.importPaths(where.file('second.txt', `${PAGE}\n又一行。`));
    const { rows } = await test.call('documents.list', {
      filter: { text: 'second' },
      sort: { by: 'imported', descending: false },
      offset: 0,
      limit: 1,
    });
    const second = await test.call('documents.get', { documentId: rows[0]?.id ?? '' });
    expect(second.review.measures.map(({ code }) => code)).not.toContain(proposal.code);
    expect(second.review.measures.length).toBeGreaterThan(0);
  });
});

it('a project of the second version of the file learns under which codebook its tags were made', async () => {
  const db = new BetterSqlite3(':memory:');
  for (const { version: number, sql } of migrations.slice(0, 2)) {
    db.exec(sql);
    db.pragma(`user_version = ${number}`);
  }
  db.exec(`INSERT INTO codebooks VALUES (4, '{}');
    INSERT INTO documents (id, name, origin, format, encoding, text_sha256, characters, imported_at)
      VALUES ('d', 'd', 'd', 'text', 'utf-8', 'x', 1, '2026-01-01T00:00:00.000Z');
    INSERT INTO measures VALUES ('d', 'a', 0, 1, 'c', 'accepted', '{}'), ('d', 'b', 0, 1, 'c', 'rejected', '{}')`);
  migrate(db);
  expect(db.prepare('SELECT codebook_version FROM measures ORDER BY measure_id').pluck().all()).toEqual([4, null]);
  db.close();
});
