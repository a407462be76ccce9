import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../electron/engine/engine.ts';
import { runJob } from '../../../electron/engine/run-job.ts';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { rebuildProjections } from '../../../electron/engine/store/projections.ts';
import { openStore } from '../../../electron/engine/store/store.ts';
import type { Decision } from '../../../shared/review/decision.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const PAGE = `首页 > 新闻
某省推进医改工作
2024-05-06 来源:某报
某省卫生健康委近日印发方案,推进紧密型县域医共体建设,完善医保支付方式。𠮷林等地先行试点。
相关新闻
另一篇报道`;

let where: ProjectFolder;
let test: TestEngine;
let documentId: string;

beforeEach(async () => {
  where = projectFolder();
  test = openTestEngine(where);
  await test.importPaths(where.file('page.txt', PAGE), where.file('other.txt', `${PAGE}\n又一行。`));
  documentId = await onlyId('page.txt');
});
afterEach(async () => {
  await test.close();
  where.remove();
});

async function onlyId(name: string): Promise<string> {
  const { rows } = await test.call('documents.list', {
    filter: { text: name },
    sort: { by: 'imported', descending: false },
    offset: 0,
    limit: 5,
  });
  return rows[0]?.id ?? '';
}

const review = async (id = documentId) => (await test.call('documents.get', { documentId: id })).review;

const attributes = { level: null, actor: null, region: null, stage: null, instrument: null, targets: [] };
function tag(quote: string, code = 'delivery.tiered', measureId = 'r:1'): Decision {
  const start = PAGE.indexOf(quote);
  return {
    type: 'measure.set',
    measureId,
    action: 'add',
    tag: { start, end: start + quote.length, rawQuote: quote, code, attributes },
  };
}

async function reopen(): Promise<void> {
  await test.close();
  test = openTestEngine(where);
}

describe('the library', () => {
  it('finds pages by title, source and file name in either script, width and case', async () => {
    await test.decide(documentId, {
      type: 'field.set',
      field: 'title',
      action: 'correct',
      value: '推廣三明醫改經驗 DRG',
      evidence: null,
    });
    for (const text of ['三明医改', '三明醫改', 'ｄｒｇ', 'page.TXT'])
      expect(await onlyId(text), text).toBe(documentId);
    expect(await onlyId('三明药改')).toBe('');
  });
});

describe('decisions', () => {
  it('are undone and redone across pages and restarts, one action at a time', async () => {
    const other = await onlyId('other.txt');
    const untouched = await review();
    await test.decide(documentId, tag('推进紧密型县域医共体建设'));
    const tagged = await review();
    await test.decide(other, { type: 'verdict.set', label: 'spam' });
    await reopen();
    expect((await test.undo()).documentIds).toEqual([other]);
    expect((await review(other)).verdict.status).toBe('suggested');
    expect((await test.undo()).documentIds).toEqual([documentId]);
    expect(await review()).toEqual(untouched);
    await reopen();
    expect((await test.redo()).documentIds).toEqual([documentId]);
    expect(await review()).toEqual(tagged);
    expect((await test.redo()).documentIds).toEqual([other]);
    expect((await review(other)).verdict.label).toBe('spam');
    await expect(test.redo()).rejects.toThrow('nothing_to_redo');
  });

  it('drop what could be redone once something new is decided', async () => {
    await test.decide(documentId, { type: 'note.set', text: '一' });
    await test.undo();
    await test.decide(documentId, { type: 'note.set', text: '二' });
    await expect(test.redo()).rejects.toThrow('nothing_to_redo');
    await test.undo();
    expect((await review()).note).toBe('');
    const { entries } = await test.call('review.history', { documentId, offset: 0, limit: 10 });
    expect(entries.map((entry) => entry.state)).toEqual(['undone', 'dropped']);
  });

  it('are all stored or none', async () => {
    const before = await test.call('project.get', {});
    await expect(
      test.decide(documentId, { type: 'note.set', text: '会消失' }, tag('推进紧密型县域医共体建设', 'no.such.code')),
    ).rejects.toThrow('code_unknown');
    expect((await test.call('project.get', {})).position).toBe(before.position);
    expect((await review()).note).toBe('');
  });

  it('are refused where the text is not what the quote says', async () => {
    const start = PAGE.indexOf('𠮷');
    const wrong = (from: number, to: number, rawQuote: string, gaps?: { start: number; end: number }[]) =>
      test.decide(documentId, {
        type: 'measure.set',
        measureId: 'r:9',
        action: 'add',
        tag: { start: from, end: to, rawQuote, code: 'delivery.tiered', attributes, ...(gaps && { gaps }) },
      });
    await expect(wrong(start, start + 4, '其他文字')).rejects.toThrow('quote_mismatch');
    await expect(wrong(start, start + 1, PAGE.slice(start, start + 1))).rejects.toThrow('range_invalid');
    await expect(wrong(0, PAGE.length + 1, PAGE)).rejects.toThrow('range_invalid');
    await expect(wrong(5, 5, 'x')).rejects.toThrow('range_invalid');
    await expect(wrong(0, PAGE.length, PAGE, [{ start: 0, end: 3 }])).rejects.toThrow('range_invalid');
    await expect(wrong(0, PAGE.length, PAGE, [{ start: 2, end: start + 1 }])).rejects.toThrow('range_invalid');
  });

  it('change many pages as one action', async () => {
    const other = await onlyId('other.txt');
    const items = [documentId, other].map((id) => ({
      documentId: id,
      decision: { type: 'verdict.set', label: 'clean' } as const,
    }));
    await test.call('review.decide', { commandId: crypto.randomUUID(), label: 'action.bulk', items });
    await test.undo();
    for (const id of [documentId, other]) expect((await review(id)).verdict.status).toBe('suggested');
  });

  it('leave projections that a rebuild from the log gives again', async () => {
    await test.decide(documentId, tag('推进紧密型县域医共体建设'), { type: 'status.set', status: 'done' });
    await test.decide(documentId, {
      type: 'field.set',
      field: 'title',
      action: 'correct',
      value: '新标题',
      evidence: null,
    });
    await test.undo();
    await test.decide(documentId, tag('完善医保支付方式', 'insurance.payment', 'r:2'));
    await test.undo();
    await test.redo();
    await test.close();
    const store = openStore(openProject(where.project, { readOnly: false }));
    const dump = () =>
      ['commands', 'document_states', 'measures'].map((table) => store.file.db.prepare(`SELECT * FROM ${table}`).all());
    const before = dump();
    rebuildProjections(store);
    expect(dump()).toEqual(before);
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    store.close();
    test = openTestEngine(where);
  });

  it.each([
    `UPDATE commands SET state = 'active', undone_at = NULL WHERE state = 'undone'`,
    `UPDATE measures SET body = replace(body, 'accepted', 'rejected')`,
    `UPDATE document_states SET status = 'done'`,
  ])('are told apart from lists that were changed behind the log: %s', async (sql) => {
    await test.decide(documentId, tag('推进紧密型县域医共体建设'));
    await test.decide(documentId, { type: 'note.set', text: '一' });
    await test.undo();
    const verify = () => test.call('project.verify', {});
    expect(await verify()).toMatchObject({ ok: true, problems: [] });
    const behind = new BetterSqlite3(where.project);
    behind.exec(sql);
    behind.close();
    const { ok, problems } = await verify();
    expect(ok).toBe(false);
    expect(problems.map(({ code }) => code)).toContain('projection_stale');
  });

  it('can be read and checked, but not made, in a project that is open elsewhere', async () => {
    await test.decide(documentId, { type: 'note.set', text: '一' });
    const beside = openEngine({ projectPath: where.project, preferencesPath: where.preferences, readOnly: true });
    const ask = (method: string, input: object) => beside.dispatch(method, input);
    for (const [method, input] of [
      ['project.get', {}],
      ['codebook.get', {}],
      ['jobs.list', {}],
      ['documents.get', { documentId }],
      ['documents.scriptEdits', { documentId, target: 'hant' }],
      ['review.history', { documentId, offset: 0, limit: 10 }],
    ] as const)
      expect(await ask(method, input), method).toMatchObject({ ok: true });
    expect(await ask('project.verify', {})).toMatchObject({ ok: true, value: { ok: true, documents: 2 } });
    const decision = { type: 'note.set', text: '二' };
    const refused = { ok: false, error: { code: 'read_only' } };
    const command = { commandId: crypto.randomUUID() };
    const items = [{ documentId, decision }];
    expect(await ask('review.decide', { ...command, label: 'action.note', items })).toMatchObject(refused);
    expect(await ask('review.undo', command)).toMatchObject(refused);
    expect(await ask('imports.start', { sources: [{ type: 'path', path: where.folder }] })).toMatchObject(refused);
    const folder = `${where.folder}/beside`;
    const exported = await runJob(beside, 'exports.start', { folder, formats: ['jsonl'], withSuggestions: true });
    expect(exported).toMatchObject({ state: 'done', exportSummary: { documents: 2 } });
    await beside.close();
  });

  it('do not pass for done when their command id was used for something else', async () => {
    const [commandId, undoId] = [crypto.randomUUID(), crypto.randomUUID()];
    const items = [{ documentId, decision: { type: 'note.set', text: '一' } as const }];
    await test.call('review.decide', { commandId, label: 'action.note', items });
    await expect(test.call('review.undo', { commandId })).rejects.toThrow('invalid_input');
    await test.call('review.undo', { commandId: undoId });
    await expect(test.call('review.redo', { commandId: undoId })).rejects.toThrow('invalid_input');
    const decide = test.call('review.decide', { commandId: undoId, label: 'action.note', items });
    await expect(decide).rejects.toThrow('invalid_input');
    expect((await test.call('review.undo', { commandId: undoId })).commandId).toBe(commandId);
  });

  it('carry author, device, versions and a time-ordered id', async () => {
    await test.call('preferences.set', { reviewer: '林' });
    await test.decide(documentId, { type: 'note.set', text: '一' });
    await test.decide(documentId, { type: 'note.set', text: '二' });
    await test.close();
    const project = openProject(where.project, { readOnly: false });
    const events = project.db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM events WHERE type = 'note.set' ORDER BY position`)
      .all();
    expect(events).toHaveLength(2);
    for (const event of events) {
      expect(event).toMatchObject({ author: '林', codebook_version: 1, document_id: documentId });
      expect(event.pipeline_version).toMatch(/\d/u);
      expect(event.device).toMatch(/^[0-9a-f-]{36}$/u);
    }
    const ids = events.map((event) => String(event.id));
    expect(ids).toEqual(ids.toSorted());
    project.close();
    test = openTestEngine(where);
  });
});
