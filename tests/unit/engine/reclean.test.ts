import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJob } from '../../../electron/engine/run-job.ts';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { projectDocument } from '../../../electron/engine/store/projections.ts';
import { openStore } from '../../../electron/engine/store/store.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Decision } from '../../../shared/review/decision.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const TITLE = '云岭县召开基层卫生工作会议';
const NAVIGATION = '首页 | 新闻中心 | 政务公开 | 办事服务';
const MEASURE = '全面推进紧密型县域医共体建设';
const PAGE = [
  NAVIGATION,
  TITLE,
  '2024-05-06 来源：健康日报',
  `云岭县近日召开基层卫生工作会议，部署${MEASURE}。会议指出，各地要加强组织领导，压实工作责任，确保各项任务落到实处。`,
  '会议要求，加大财政投入，改善乡镇卫生院条件，让群众在家门口看得上病、看得好病，逐步提高群众的获得感和满意度。',
].join('\n');

describe('cleaning pages again', () => {
  let where: ProjectFolder;
  let engine: TestEngine;
  beforeEach(async () => {
    where = projectFolder();
    engine = openTestEngine(where);
    await engine.importPaths(where.file('page.txt', PAGE), where.file('other.txt', PAGE.replaceAll('云岭', '白水')));
  });
  afterEach(async () => {
    await engine.close();
    where.remove();
  });

  const page = async (name: string): Promise<Output<'documents.get'>> => {
    const sort = { by: 'imported', descending: false } as const;
    const { rows } = await engine.call('documents.list', { filter: {}, sort, offset: 0, limit: 10 });
    return engine.call('documents.get', { documentId: rows.find((row) => row.name === name)?.id ?? '' });
  };
  /** Makes what the machine says of every page what an earlier version may have said: all of the text is body. */
  async function makeOld(): Promise<void> {
    await engine.close();
    const store = openStore(openProject(where.project, { readOnly: false }));
    for (const id of store.documents.ids()) {
      const analysis = store.analyses.get(id);
      if (!analysis) throw new Error('there is no analysis');
      store.analyses.put(id, {
        ...analysis,
        blocks: [{ start: 0, end: PAGE.length, kind: 'body', kept: true, confidence: 0.5, reason: 'test' }],
        fields: { ...analysis.fields, title: null },
        measures: [],
        verdict: { label: 'spam', score: 0.6, evidence: [] },
        pipeline: { ...analysis.pipeline, version: 'old' },
      });
      projectDocument(store, id);
    }
    store.close();
    engine = openTestEngine(where);
  }
  const decide = async (name: string, ...decisions: Decision[]): Promise<void> => {
    await engine.decide((await page(name)).row.id, ...decisions);
  };
  const reclean = (withReviewed: boolean) => runJob(engine.engine, 'reclean.start', { filter: {}, withReviewed });
  const items = async (jobId: string, onlyConflicts = false) =>
    (await engine.call('reclean.items', { jobId, onlyConflicts, offset: 0, limit: 10 })).items;
  const spanOf = (text: string) => ({ start: PAGE.indexOf(text), end: PAGE.indexOf(text) + text.length });
  const attributes = { level: null, actor: null, region: null, stage: null, instrument: null, targets: [] };

  it('leaves pages under review alone unless they are asked for', async () => {
    await makeOld();
    await decide('page.txt', { type: 'note.set', text: '看过' });
    const job = await reclean(false);
    expect(job.recleanSummary).toMatchObject({ changed: 1, leftAlone: 1, unchanged: 0, failed: 0 });
    expect((await page('page.txt')).pipeline.version).toBe('old');
    const [item] = await items(job.id);
    expect(item?.documentId).toBe((await page('other.txt')).row.id);
    expect(item?.changes).toMatchObject({ verdict: { from: 'spam', to: 'clean' } });
    expect(item?.changes.fields).toContain('title');
    expect(item?.changes.characters).toBeGreaterThanOrEqual(NAVIGATION.length);
    expect(item?.changes.measuresNew).toBeGreaterThan(0);
    expect(await engine.call('project.verify', {})).toMatchObject({ ok: true });
  });

  it('keeps tags where they are and lists what contradicts them', async () => {
    await makeOld();
    const tag = { ...spanOf(NAVIGATION), rawQuote: NAVIGATION, code: 'delivery.tiered', attributes };
    await decide(
      'page.txt',
      { type: 'measure.set', measureId: 'r:1', action: 'add', tag },
      { type: 'field.set', field: 'title', action: 'correct', value: '另一个题名', evidence: null },
      { type: 'verdict.set', label: 'spam' },
    );
    const before = await page('page.txt');
    const job = await reclean(true);
    expect(job.recleanSummary).toMatchObject({ changed: 2, withConflicts: 1 });
    const conflicted = await items(job.id, true);
    expect(conflicted).toHaveLength(1);
    expect(conflicted[0]?.conflicts).toEqual([
      { kind: 'tag', field: null, ...spanOf(NAVIGATION), decided: NAVIGATION, machine: 'navigation' },
      { kind: 'field', field: 'title', ...spanOf(TITLE), decided: '另一个题名', machine: TITLE },
      { kind: 'verdict', field: null, start: null, end: null, decided: 'spam', machine: 'clean' },
    ]);
    const after = await page('page.txt');
    const accepted = ({ review }: typeof after) => review.measures.filter(({ status }) => status === 'accepted');
    expect(accepted(after)).toEqual(accepted(before));
    expect(after.review.fields.title).toMatchObject({ value: '另一个题名', status: 'corrected' });
    expect(after.review.verdict).toMatchObject({ label: 'spam', status: 'decided' });
    expect(await engine.call('project.verify', {})).toMatchObject({ ok: true });
    // What it contradicted once, it does not name again.
    expect((await reclean(true)).recleanSummary).toMatchObject({ changed: 0, unchanged: 2, withConflicts: 0 });
  });

  it('is taken back page by page, but for what has changed since', async () => {
    await makeOld();
    const before = [await page('page.txt'), await page('other.txt')];
    const job = await reclean(true);
    const back = await runJob(engine.engine, 'reclean.takeBack', { jobId: job.id });
    expect(back.recleanSummary).toMatchObject({ takenBack: 2, leftAlone: 0 });
    expect([await page('page.txt'), await page('other.txt')]).toEqual(before);
    await expect(engine.call('reclean.takeBack', { jobId: job.id })).rejects.toThrow('not_found');
    await expect(engine.call('reclean.takeBack', { jobId: randomUUID() })).rejects.toThrow('not_found');
    expect(await engine.call('project.verify', {})).toMatchObject({ ok: true });
  });
});
