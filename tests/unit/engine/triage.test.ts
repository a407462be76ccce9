import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VerdictLabel } from '../../../shared/text/model.ts';
import { madeUpArticle, madeUpPage } from '../../support/made-up-pages.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const SPAM = '澳门百家乐|真人娱乐城|时时彩平台|博彩网站大全|赌球开户|六合彩资料|棋牌娱乐|注册送彩金|加微信abc8899';
const OTHER_SPAM = '正规代开发票，各地增值税专用发票代开，加微信fp6677，诚信代理，开票快，点数低';
/** Words that come close to what spam says, on a page that holds none for certain. */
const DOUBTFUL = '网友留言：有人在群里发百家乐的消息。';

let where: ProjectFolder;
let test: TestEngine;
beforeEach(() => {
  where = projectFolder();
  test = openTestEngine(where);
});
afterEach(async () => {
  await test.close();
  where.remove();
});

const page = (site: string, number: number, ...tail: string[]): string =>
  where.file(`crawl/${site}/${number}.txt`, madeUpPage(madeUpArticle(number), tail));
const importCrawl = () => test.importPaths(path.join(where.folder, 'crawl'));
const queue = async (without: string[] = []) => test.call('triage.queue', { without, limit: 50 });
const named = async (number: number): Promise<string> => {
  const sort = { by: 'imported', descending: false } as const;
  const { rows } = await test.call('documents.list', { filter: {}, sort, offset: 0, limit: 500 });
  return rows.find(({ name }) => path.basename(name) === `${number}.txt`)?.id ?? '';
};
const judge = (ids: readonly string[], label: VerdictLabel) =>
  test.call('review.decide', {
    commandId: randomUUID(),
    label: 'action.triage.verdict',
    items: ids.map((documentId) => ({ documentId, decision: { type: 'verdict.set', label } })),
  });
const sample = (size: number, commandId: string = randomUUID()) => test.call('triage.sample', { commandId, size });
const problems = async () => (await test.call('project.verify', {})).problems;

describe('the queue', () => {
  it('has what the machine calls contaminated first, then doubts and pages of infected sites, and drops what is judged', async () => {
    page('clean.gov.cn', 1);
    page('clean.gov.cn', 2, DOUBTFUL);
    page('hacked.gov.cn', 3);
    page('hacked.gov.cn', 4, SPAM);
    page('hacked.gov.cn', 5, SPAM);
    await importCrawl();
    const first = await queue();
    expect(first).toMatchObject({ undecided: 5, flagged: 2 });
    const titles = first.rows.map(({ id }) => id);
    const [four, three, two, one] = [await named(4), await named(3), await named(2), await named(1)];
    expect(titles.slice(0, 2)).toContain(four);
    expect(titles.at(-1)).toBe(one);
    expect(titles.indexOf(three)).toBeLessThan(titles.indexOf(one));
    expect(titles.indexOf(two)).toBeLessThan(titles.indexOf(one));
    expect(first.rows[0]).toMatchObject({
      site: 'hacked.gov.cn',
      verdict: 'contaminated',
      verdictStatus: 'suggested',
    });
    const marked = first.rows[0]?.excerpt;
    expect(marked?.text.slice((marked.marks[0]?.start ?? 0) - marked.start)).toMatch(/^澳门百家乐/u);

    await judge([four], 'contaminated');
    const after = await queue([three]);
    expect(after).toMatchObject({ undecided: 4, flagged: 1 });
    expect(after.rows.map(({ id }) => id)).not.toContain(four);
    expect(after.rows.map(({ id }) => id)).not.toContain(three);
    await test.undo();
    expect((await queue()).rows.map(({ id }) => id)).toEqual(titles);
  });

  it('learns where spam is as it is judged: pages of a site come up once one of them is found', async () => {
    for (let number = 1; number <= 6; number++) page(number <= 3 ? 'a.gov.cn' : 'b.gov.cn', number);
    await importCrawl();
    const last = (await queue()).rows.at(-1);
    const siblings = (await queue()).rows.filter(({ site, id }) => site === last?.site && id !== last?.id);
    await judge([last?.id ?? ''], 'contaminated');
    const now = (await queue()).rows.map(({ id }) => id);
    expect(new Set(now.slice(0, 2))).toEqual(new Set(siblings.map(({ id }) => id)));
  });

  it('shows of a page its beginning, its end and its evidence, and all of it on request', async () => {
    const long = Array.from({ length: 60 }, (_, index) => madeUpArticle(100 + index).body.join('\n')).join('\n');
    const file = where.file(
      'crawl/hacked.gov.cn/9.txt',
      `${madeUpPage(madeUpArticle(9), [])}\n${long}\n${SPAM}\n版权所有`,
    );
    await test.importPaths(file);
    const documentId = await named(9);
    const shown = await test.call('triage.page', { documentId, whole: false });
    const { raw } = await test.call('documents.get', { documentId });
    expect(shown.characters).toBe(raw.length);
    expect(shown.excerpts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(2_000);
    for (const { start, end, text, marks } of shown.excerpts) {
      expect(raw.slice(start, end)).toBe(text);
      for (const mark of marks) expect(mark.start >= start && mark.end <= end).toBe(true);
    }
    expect(shown.excerpts[0]?.start).toBe(0);
    expect(shown.excerpts.at(-1)?.end).toBe(raw.length);
    expect(shown.excerpts.flatMap(({ marks }) => marks).map(({ kind }) => kind)).toContain('evidence');
    const whole = await test.call('triage.page', { documentId, whole: true });
    expect(whole.excerpts[0]?.text).toBe(raw.slice(0, 20_000));
  });
});

describe('near-duplicates', () => {
  it('share a verdict as one command, and the preview tells which have the same spam', async () => {
    const twin = (site: string, number: number, ...tail: string[]) =>
      where.file(
        `crawl/${site}/${number}.txt`,
        `${madeUpPage(madeUpArticle(1, 8), [])}\n转载自${site}\n${tail.join('\n')}`,
      );
    twin('a.gov.cn', 1, SPAM);
    twin('b.gov.cn', 2, `${SPAM}|${SPAM}`);
    twin('c.gov.cn', 3, OTHER_SPAM);
    twin('d.gov.cn', 4);
    await importCrawl();
    const documentId = await named(1);
    const { total, members } = await test.call('triage.cluster', { documentId, offset: 0, limit: 10 });
    expect(total).toBe(3);
    const alike = new Map(members.map(({ site, alike: same }) => [site, same]));
    expect(alike.get('b.gov.cn')).toBe(true);
    expect(alike.get('d.gov.cn')).toBe(false);
    expect(alike.get('c.gov.cn')).toBe(false);
    const clean = members.find(({ site }) => site === 'd.gov.cn');
    expect(clean?.own).toBeGreaterThan(0);
    expect(clean?.excerpt?.text).toContain('转载自');

    const change = await judge([documentId, await named(2)], 'contaminated');
    expect(change.documentIds).toHaveLength(2);
    expect(await queue()).toMatchObject({ undecided: 2 });
    expect((await test.call('triage.page', { documentId, whole: false })).copies).toBe(3);
    await test.undo();
    expect(await queue()).toMatchObject({ undecided: 4 });
    await test.redo();
    expect(await queue()).toMatchObject({ undecided: 2 });
    expect(await problems()).toEqual([]);
  });
});

describe('the check sample', () => {
  beforeEach(async () => {
    for (let number = 1; number <= 30; number++) page('site.gov.cn', number, ...(number > 28 ? [SPAM] : []));
    await importCrawl();
  });

  it('is drawn from pages that nobody judged, is the same for the same command, and survives a restart', async () => {
    const flagged = (await queue()).rows.slice(0, 2).map(({ id }) => id);
    await judge(flagged, 'contaminated');
    const commandId = randomUUID();
    const drawn = await sample(10, commandId);
    expect(drawn.sample).toMatchObject({ size: 10, population: 28, checked: 0, unseen: null, left: 28, newer: 0 });
    const ids = drawn.sample?.next.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(10);
    expect(ids.filter((id) => flagged.includes(id))).toEqual([]);
    expect((await sample(10, commandId)).sample?.next.map(({ id }) => id)).toEqual(ids);
    await test.close();
    test = openTestEngine(where);
    expect((await test.call('triage.estimate', {})).sample?.next.map(({ id }) => id)).toEqual(ids);
    expect(await problems()).toEqual([]);
    expect((await sample(10)).sample?.next.map(({ id }) => id)).not.toEqual(ids);
  });

  it('says how many are unseen, in the order drawn, and follows undo', async () => {
    const drawn = await sample(12);
    const ids = drawn.sample?.next.map(({ id }) => id) ?? [];
    await judge(ids.slice(3, 5), 'clean');
    // Two were judged out of turn: they wait for those before them.
    expect((await test.call('triage.estimate', {})).sample).toMatchObject({ checked: 0, left: 28, unseen: null });
    await judge(ids.slice(0, 3), 'clean');
    expect((await test.call('triage.estimate', {})).sample).toMatchObject({ checked: 5, contaminated: 0, left: 25 });
    await judge(ids.slice(5), 'clean');
    const { unseen } = (await test.call('triage.estimate', {})).sample ?? {};
    expect(unseen).toMatchObject({ point: 0, low: 0 });
    expect(unseen?.high).toBeGreaterThan(0);
    expect(unseen?.high).toBeLessThan(18);
    await test.undo();
    expect((await test.call('triage.estimate', {})).sample).toMatchObject({ checked: 5, left: 25 });
  });

  it('leaves nothing unseen where it is larger than the rest, and speaks of no page imported later', async () => {
    const drawn = await sample(500);
    expect(drawn.sample).toMatchObject({ size: 30, population: 30 });
    const { rows } = await queue();
    await judge(
      rows.filter(({ verdict }) => verdict === 'clean').map(({ id }) => id),
      'clean',
    );
    await judge(
      rows.filter(({ verdict }) => verdict !== 'clean').map(({ id }) => id),
      'contaminated',
    );
    page('site.gov.cn', 31);
    await importCrawl();
    const { sample: done, contaminated } = await test.call('triage.estimate', {});
    expect(done).toMatchObject({
      checked: 30,
      contaminated: 2,
      left: 0,
      newer: 1,
      unseen: { point: 0, low: 0, high: 0 },
    });
    expect(contaminated).toBe(2);
  });

  it('is refused where every page is judged', async () => {
    const { rows } = await queue();
    await judge(
      rows.map(({ id }) => id),
      'clean',
    );
    await expect(sample(5)).rejects.toThrow('nothing_to_check');
  });

  it('is no command: undo passes it by', async () => {
    const [first] = (await queue()).rows;
    await judge([first?.id ?? ''], 'clean');
    await sample(5);
    expect((await test.undo()).label).toBe('action.triage.verdict');
    expect((await test.call('triage.estimate', {})).sample?.size).toBe(5);
  });
});

describe('infection', () => {
  it('is counted by site, the worst first, and by month', async () => {
    page('hacked.gov.cn', 1, SPAM);
    page('hacked.gov.cn', 2, SPAM);
    page('clean.gov.cn', 3);
    where.file('crawl/clean.gov.cn/4.txt', `${madeUpPage(madeUpArticle(4), [])}\n发布时间：2021-03-04`);
    await importCrawl();
    await judge([await named(1)], 'contaminated');
    const { sites, published, crawled } = await test.call('triage.infection', {});
    expect(sites).toEqual([
      { key: 'hacked.gov.cn', pages: 2, decided: 1, proposed: 1, rest: false },
      { key: 'clean.gov.cn', pages: 2, decided: 0, proposed: 0, rest: false },
    ]);
    expect(published.reduce((sum, { pages }) => sum + pages, 0)).toBe(4);
    expect(published.reduce((sum, { decided, proposed }) => sum + decided + proposed, 0)).toBe(2);
    expect(crawled).toEqual([{ key: null, pages: 4, decided: 1, proposed: 1 }]);
  });
});
