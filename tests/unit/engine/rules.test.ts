import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJob } from '../../../electron/engine/run-job.ts';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { rebuildProjections } from '../../../electron/engine/store/projections.ts';
import { openStore } from '../../../electron/engine/store/store.ts';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { RulePreview } from '../../../shared/contract/schemas/rules.ts';
import type { RuleDraft } from '../../../shared/rules/rule.ts';
import { addProposals, type ProposedPage } from '../../support/add-proposals.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const SPAM = '加微信abc123领取红包';

const PAGES: ProposedPage[] = [
  {
    name: 'www.a.cn/1.txt',
    raw: `推进县域医共体建设。\n${SPAM}，送完即止\n完善医保支付方式。`,
    proposals: [{ quote: '推进县域医共体建设', code: 'delivery.tiered', confidence: 0.9 }],
  },
  { name: 'www.a.cn/2.txt', raw: `提高村医待遇。\n加 微信ABC123領取紅包\n稳步推进。`, proposals: [] },
  {
    name: 'www.b.cn/3.txt',
    raw: `加微信xyz789领取红包\n开展药品集中采购。`,
    proposals: [{ quote: '开展药品集中采购', code: 'medicine.procurement', confidence: 0.85 }],
  },
];

const draft = (more: Partial<RuleDraft> = {}): RuleDraft => ({
  name: '红包广告',
  kind: 'spam',
  kept: false,
  pattern: { match: 'literal', text: SPAM, unit: 'passage' },
  scope: { type: 'corpus' },
  overTags: false,
  enabled: true,
  ...more,
});

describe('rules of reviewers', () => {
  let where: ProjectFolder;
  let engine: TestEngine;
  beforeEach(() => {
    where = projectFolder();
    addProposals(where.project, PAGES);
    engine = openTestEngine(where);
  });
  afterEach(async () => {
    await engine.close();
    where.remove();
  });

  const idOf = async (name: string): Promise<string> => {
    const sort = { by: 'imported', descending: false } as const;
    const { rows } = await engine.call('documents.list', { filter: {}, sort, offset: 0, limit: 10 });
    return rows.find((row) => row.name.endsWith(name))?.id ?? '';
  };
  const page = async (name: string): Promise<Output<'documents.get'>> =>
    engine.call('documents.get', { documentId: await idOf(name) });
  /** The raw text that is left out of the clean text. */
  const removed = async (name: string): Promise<string[]> => {
    const { raw, review } = await page(name);
    return review.blocks.filter(({ kept }) => !kept).map(({ start, end }) => raw.slice(start, end));
  };
  const apply = (items: Input<'rules.apply'>['items'], more: { onFinished?: boolean; commandId?: string } = {}) =>
    runJob(engine.engine, 'rules.apply', { commandId: randomUUID(), onFinished: false, items, ...more });
  const add = (more: Partial<RuleDraft> = {}, options = {}) => apply([{ ruleId: null, rule: draft(more) }], options);
  const only = async () => {
    const { rules } = await engine.call('rules.list', {});
    const [rule] = rules;
    if (!rule) throw new Error('there is no rule');
    return rule;
  };
  /** Waits for what an undo leaves to be done. */
  const settled = async (): Promise<void> => {
    for (;;) {
      const { jobs } = await engine.call('jobs.list', {});
      if (jobs.every(({ state }) => state !== 'running')) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const previewOf = async (rule: RuleDraft): Promise<RulePreview> => {
    const first = await engine.call('rules.preview', { rule, after: 0, limit: 10 });
    expect(first.next).toBeNull();
    return first;
  };
  const verified = () => engine.call('project.verify', {});
  const verdictInList = async (name: string): Promise<string | undefined> => {
    const sort = { by: 'imported', descending: false } as const;
    const { rows } = await engine.call('documents.list', { filter: {}, sort, offset: 0, limit: 10 });
    return rows.find((row) => row.name.endsWith(name))?.verdict;
  };

  it('remove their text from every page it stands on, whatever its script, width and case; one undo takes it back', async () => {
    const job = await add();
    expect(job).toMatchObject({ state: 'done', ruleSummary: { rules: 1, hits: 2, pages: 2 } });
    expect(await removed('1.txt')).toEqual([SPAM]);
    expect(await removed('2.txt')).toEqual(['加 微信ABC123領取紅包']);
    expect(await removed('3.txt')).toEqual([]);
    expect((await page('1.txt')).review.verdict).toMatchObject({ label: 'contaminated', status: 'suggested' });
    expect(await verdictInList('1.txt')).toBe('contaminated');
    expect(await verified()).toMatchObject({ ok: true });
    await engine.undo();
    await settled();
    expect(await removed('1.txt')).toEqual([]);
    expect(await verdictInList('1.txt')).toBe('clean');
    expect((await engine.call('rules.list', {})).rules).toEqual([]);
    await engine.redo();
    await settled();
    expect(await removed('2.txt')).toEqual(['加 微信ABC123領取紅包']);
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('show the triage what they found', async () => {
    const documentId = await idOf('1.txt');
    const before = await engine.call('triage.page', { documentId, whole: false });
    await add();
    const after = await engine.call('triage.page', { documentId, whole: false });
    expect([before.verdict, after.verdict]).toEqual(['clean', 'contaminated']);
    expect(JSON.stringify(after)).toContain(SPAM);
  });

  it('find pieces with gaps between them on one line', async () => {
    await add({ pattern: { match: 'template', text: '加微信…领取红包', unit: 'passage' } });
    expect(await removed('1.txt')).toEqual([SPAM]);
    expect(await removed('3.txt')).toEqual(['加微信xyz789领取红包']);
    await engine.undo();
    await settled();
    await add({ pattern: { match: 'template', text: '推进县域…送完即止', unit: 'passage' } });
    expect(await removed('1.txt')).toEqual([]);
  });

  it('find regular expressions, and take whole lines where they are told to', async () => {
    await add({ pattern: { match: 'regex', text: '微信[a-z]{3}\\d+', unit: 'line' } });
    expect(await removed('1.txt')).toEqual([`${SPAM}，送完即止`]);
    expect(await removed('2.txt')).toEqual([]);
  });

  it('keep to the pages of a site', async () => {
    const pattern = { match: 'template', text: '加微信…红包', unit: 'passage' } as const;
    await add({ pattern, scope: { type: 'site', site: 'b.cn' } });
    expect(await removed('1.txt')).toEqual([]);
    expect(await removed('3.txt')).toEqual(['加微信xyz789领取红包']);
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('leave alone what a reviewer has tagged, unless they are told otherwise', async () => {
    const { raw, row, review } = await page('1.txt');
    const [proposal] = review.measures;
    if (!proposal) throw new Error('there is no proposal');
    const { start, end, code } = proposal;
    const attributes = { level: null, actor: null, region: null, stage: null, instrument: null, targets: [] };
    const tag = { start, end, rawQuote: raw.slice(start, end), code, attributes };
    await engine.decide(row.id, { type: 'measure.set', measureId: proposal.id, action: 'accept', tag });
    const rule = draft({ kind: 'promo', pattern: { match: 'literal', text: '推进', unit: 'line' } });
    expect(await previewOf(rule)).toMatchObject({ hits: 2, pages: 2, decided: 1 });
    await apply([{ ruleId: null, rule }]);
    expect(await removed('1.txt')).toEqual([]);
    expect(await removed('2.txt')).toEqual(['稳步推进。']);
    const { id } = await only();
    await apply([{ ruleId: id, rule: { ...rule, overTags: true } }]);
    expect(await removed('1.txt')).toEqual(['推进县域医共体建设。']);
    expect((await page('1.txt')).review.measures).toMatchObject([{ status: 'accepted', code }]);
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('leave finished pages as they were finished, and take hold once one is opened again', async () => {
    const documentId = await idOf('1.txt');
    await engine.decide(documentId, { type: 'status.set', status: 'done' });
    await add();
    expect(await removed('1.txt')).toEqual([]);
    expect(await removed('2.txt')).toHaveLength(1);
    await engine.decide(documentId, { type: 'status.set', status: 'inProgress' });
    expect(await removed('1.txt')).toEqual([SPAM]);
    await engine.decide(documentId, { type: 'status.set', status: 'done' });
    const { id, rule } = await only();
    await apply([{ ruleId: id, rule: { ...rule, enabled: false } }]);
    expect(await removed('1.txt')).toEqual([SPAM]);
    expect(await removed('2.txt')).toEqual([]);
    await apply([{ ruleId: id, rule: null }], { onFinished: true });
    expect(await removed('1.txt')).toEqual([]);
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('give way to what a reviewer decides about a block, before and after', async () => {
    const { raw, row } = await page('1.txt');
    const start = raw.indexOf(SPAM);
    await engine.decide(row.id, { type: 'block.set', start, end: start + SPAM.length, kind: null, kept: true });
    expect(await previewOf(draft())).toMatchObject({ disagreed: 1, agreed: 0 });
    await add();
    expect(await removed('1.txt')).toEqual([]);
  });

  it('go in their order where they meet', async () => {
    await add({ name: 'a', kind: 'promo' });
    await add({ name: 'b', kind: 'widget', pattern: { match: 'literal', text: '加微信', unit: 'line' } });
    const kinds = async () => (await page('1.txt')).review.blocks.flatMap(({ kind, kept }) => (kept ? [] : [kind]));
    expect(await kinds()).toEqual(['promo', 'widget']);
    const { rules } = await engine.call('rules.list', {});
    await apply(rules.toReversed().map(({ id, rule }, order) => ({ ruleId: id, rule, order })));
    expect(await kinds()).toEqual(['widget', 'widget']);
    expect((await engine.call('rules.list', {})).rules.map(({ rule }) => rule.name)).toEqual(['b', 'a']);
  });

  it('take hold of pages that are imported later, and are all there after a rebuild', async () => {
    await add();
    const file = where.file('later.txt', `村卫生室实行一体化管理。\n${SPAM}\n村医待遇逐步提高，稳步推进综合改革。`);
    await engine.importPaths(file);
    expect(await removed('later.txt')).toContain(SPAM);
    expect(await verdictInList('later.txt')).not.toBe('clean');
    const before = await engine.call('rules.list', {});
    await engine.close();
    const store = openStore(openProject(where.project, { readOnly: false }));
    rebuildProjections(store);
    store.close();
    engine = openTestEngine(where);
    expect(await engine.call('rules.list', {})).toEqual(before);
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('keep every version, and go to another project as a file', async () => {
    await add();
    const { id, rule } = await only();
    await apply([{ ruleId: id, rule: { ...rule, name: '改名' } }]);
    const { versions } = await engine.call('rules.versions', { ruleId: id });
    expect(versions.map(({ version, state, rule: then }) => [version, state, then?.name])).toEqual([
      [2, 'active', '改名'],
      [1, 'active', '红包广告'],
    ]);
    const { path } = await engine.call('rules.write', {});
    const text = readFileSync(path, 'utf8');
    const { items } = await engine.call('rules.read', { name: 'rules.json', text });
    expect(items).toEqual([{ ruleId: id, rule: { ...rule, name: '改名' }, isKnown: true }]);
    await expect(engine.call('rules.read', { name: 'x.json', text: '{"rules": 1}' })).rejects.toThrow(
      'rules_unreadable',
    );
  });

  it('with a regular expression that takes forever are stopped on the pages where they do', async () => {
    const file = where.file('long.txt', `完善医保支付方式，稳步推进。\n${'a'.repeat(60)}!`);
    await engine.importPaths(file);
    const rule = draft({ pattern: { match: 'regex', text: '^(a+)+$', unit: 'line' } });
    const before = performance.now();
    const { slow } = await previewOf(rule);
    expect(slow).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(5_000);
    await apply([{ ruleId: null, rule }]);
    expect(await only()).toMatchObject({ slow: 1, hits: 0 });
  });

  it.each([
    ['regex', '('],
    ['regex', 'a*'],
    ['literal', '　 '],
    ['template', '……'],
  ] as const)('of kind %s are refused for %j', async (match, text) => {
    const rule = draft({ pattern: { match, text, unit: 'line' } });
    await expect(previewOf(rule)).rejects.toThrow('rule_invalid');
    await expect(apply([{ ruleId: null, rule }])).rejects.toThrow('cannot be used');
  });
});
