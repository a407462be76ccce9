import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJob } from '../../../electron/engine/run-job.ts';
import { repetitionMigration } from '../../../electron/engine/store/migrations/0002-repetition.ts';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { rebuildProjections } from '../../../electron/engine/store/projections.ts';
import { openStore } from '../../../electron/engine/store/store.ts';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { madeUpArticle, madeUpPage, SLOGANS } from '../../support/made-up-pages.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const SITE = 'crawl/www.yunling.example.com';
const TABLES = ['sites', 'page_prints', 'line_holders'];
const THEIR_OWN = ['本号尊重原创，文章观点仅供参考，欢迎各位读者在留言里说说自己的看法。'];

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

/** Page `number` of the made-up site. */
const sitePage = (number: number): string => where.file(`${SITE}/${number}.txt`, madeUpPage(madeUpArticle(number)));

async function documents(): Promise<DocumentDetail[]> {
  const sort = { by: 'imported', descending: false } as const;
  const { rows } = await test.call('documents.list', { filter: {}, sort, offset: 0, limit: 500 });
  return Promise.all(rows.map(({ id }) => test.call('documents.get', { documentId: id })));
}

/** What an analysis says of the line that begins with `text`. */
function fate({ raw, review }: DocumentDetail, text = SLOGANS[0] ?? ''): { kept: boolean; reason: string } | undefined {
  const at = raw.indexOf(text);
  const block = review.blocks.find(({ start, end }) => start <= at && end > at);
  return block && { kept: block.kept, reason: block.reason };
}

const keptText = ({ raw, review }: DocumentDetail): string =>
  review.blocks.flatMap(({ start, end, kept }) => (kept ? [raw.slice(start, end)] : [])).join('\n');

const REMOVED = { kept: false, reason: 'repeated-on-site' };
const importCrawl = () => test.importPaths(path.join(where.folder, 'crawl'));
const verified = async () => (await test.call('project.verify', {})).problems;

/** What stands in the tables of repetition; the engine must be closed. */
function dump(): unknown[][] {
  const db = new BetterSqlite3(where.project);
  const rows = TABLES.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  db.close();
  return rows;
}

describe('what the pages of a site share', () => {
  it('leaves all of them by the end of the import, with the reason; their own text stays', async () => {
    for (let number = 0; number < 6; number++) sitePage(number);
    expect((await importCrawl()).state).toBe('done');
    const pages = await documents();
    expect(pages).toHaveLength(6);
    for (const page of pages) {
      for (const slogan of SLOGANS) expect(fate(page, slogan)).toEqual(REMOVED);
      const { title, body } = madeUpArticle(Number(path.basename(page.row.name, '.txt')));
      for (const line of [title, ...body]) expect(keptText(page)).toContain(line);
      expect(page.nearDuplicates.total).toBe(0);
    }
    expect(await verified()).toEqual([]);
  });

  it('is found with the site that the markup names', async () => {
    const html = (number: number): string => {
      const { title, body } = madeUpArticle(number);
      const address = `<link rel="canonical" href="https://www.yunling.example.com/${number}.html">`;
      const lines = [...body, ...SLOGANS].map((line) => `<p>${line}</p>`).join('');
      return `<html><head>${address}</head><body><div><h1>${title}</h1>${lines}</div></body></html>`;
    };
    await test.importPaths(...[1, 2].map((number) => where.file(`${number}.html`, html(number))));
    for (const page of await documents()) expect(fate(page)).toEqual(REMOVED);
  });

  it('needs more pages where no site is known, and says so', async () => {
    const flat = (number: number): string => where.file(`flat/${number}.txt`, madeUpPage(madeUpArticle(number)));
    await test.importPaths(flat(0), flat(1), flat(2));
    for (const page of await documents()) expect(fate(page)?.kept).toBe(true);
    await test.importPaths(flat(3));
    for (const page of await documents()) expect(fate(page)).toEqual({ kept: false, reason: 'repeated-in-corpus' });
    expect(await verified()).toEqual([]);
  });

  it('leaves earlier pages only where nobody has touched them', async () => {
    sitePage(0);
    await importCrawl();
    await test.importPaths(where.file('other.example.com/9.txt', madeUpPage(madeUpArticle(9))));
    const [first, other] = await documents();
    expect(first && fate(first)?.kept).toBe(true);
    await test.decide(first?.row.id ?? '', { type: 'note.set', text: '看过' });
    await test.undo();
    const [reviewed] = await documents();
    sitePage(1);
    await importCrawl();
    const [before, elsewhere, ...later] = await documents();
    expect(before).toEqual(reviewed);
    expect(elsewhere).toEqual(other);
    expect(later).toHaveLength(1);
    for (const page of later) expect(fate(page)).toEqual(REMOVED);
    expect(await verified()).toEqual([]);
  });

  it('is looked at in a later import where one is cancelled', async () => {
    const total = 60;
    for (let number = 0; number < total; number++) sitePage(number);
    const stop = new AbortController();
    const sources = [{ type: 'path', path: path.join(where.folder, 'crawl') }];
    const onProgress = ({ done }: { done: number }): void => {
      if (done > 2) stop.abort();
    };
    const job = await runJob(test.engine, 'imports.start', { sources }, { signal: stop.signal, onProgress });
    expect(job.state).toBe('cancelled');
    const [first] = await documents();
    expect(first && fate(first)?.kept).toBe(true);
    expect(await verified()).toEqual([]);
    await importCrawl();
    const pages = await documents();
    expect(pages).toHaveLength(total);
    for (const page of pages) expect(fate(page)).toEqual(REMOVED);
  });
});

describe('copies of an article', () => {
  const article = madeUpArticle(50, 6);
  const copy = (site: number, change: (text: string) => string = (text) => text): string =>
    where.file(`crawl/s${site}.example.com/1.txt`, change(madeUpPage(article, [`${THEIR_OWN}第${site}家。`])));

  it('keep their text and name each other', async () => {
    for (let site = 0; site < 5; site++)
      copy(site, (text) => text.replace('记者获悉', `本报第${'甲乙丙丁戊'[site]}讯，记者获悉`));
    // On the first site stands a second copy.
    where.file('crawl/s0.example.com/2.txt', madeUpPage(article, ['本文系转载，版权归原作者所有。']));
    await importCrawl();
    const pages = await documents();
    expect(pages).toHaveLength(6);
    for (const page of pages) {
      for (const paragraph of article.body.slice(1)) expect(keptText(page)).toContain(paragraph);
      expect(page.nearDuplicates.total).toBe(5);
      expect(page.nearDuplicates.pages).toHaveLength(5);
      expect(page.nearDuplicates.pages.map(({ id }) => id)).not.toContain(page.row.id);
      expect(page.nearDuplicates.pages[0]?.title).toBe(article.title);
    }
    expect(await verified()).toEqual([]);
  });

  it('do not hide what their sites share with other pages', async () => {
    for (let number = 0; number < 3; number++) sitePage(number);
    where.file(`${SITE}/copy.txt`, madeUpPage(madeUpArticle(1)).replace('记者获悉', '据了解'));
    await importCrawl();
    const pages = await documents();
    expect(pages).toHaveLength(4);
    for (const page of pages) expect(fate(page)).toEqual(REMOVED);
    expect(pages.map(({ nearDuplicates }) => nearDuplicates.total).sort()).toEqual([0, 0, 1, 1]);
  });
});

describe('the tables of repetition', () => {
  it('come out the same when they are made anew, and bear out what is stored', async () => {
    for (let number = 0; number < 6; number++) sitePage(number);
    where.file('crawl/copy.example.com/1.txt', madeUpPage(madeUpArticle(2), THEIR_OWN));
    where.file('crawl/copy.example.com/2.txt', madeUpPage(madeUpArticle(3), THEIR_OWN));
    where.file('crawl/flat.txt', madeUpPage(madeUpArticle(60), THEIR_OWN));
    await importCrawl();
    await test.close();
    const before = dump();
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    const store = openStore(openProject(where.project, { readOnly: false }));
    rebuildProjections(store);
    store.close();
    expect(dump()).toEqual(before);
    test = openTestEngine(where);
    expect(await verified()).toEqual([]);
  });

  it.each([
    `DELETE FROM line_holders WHERE fingerprint = (SELECT min(fingerprint) FROM line_holders)`,
    `INSERT INTO line_holders (fingerprint, site, cluster) VALUES (5, 1, 1)`,
    `UPDATE page_prints SET cluster = 1`,
    `UPDATE sites SET clusters = clusters + 1`,
    `DELETE FROM page_prints WHERE document = 1`,
  ])('are told apart from ones that were changed behind: %s', async (sql) => {
    for (let number = 0; number < 3; number++) sitePage(number);
    await importCrawl();
    expect(await verified()).toEqual([]);
    const behind = new BetterSqlite3(where.project);
    behind.exec(sql);
    behind.close();
    expect((await verified()).map(({ code }) => code)).toContain('projection_stale');
  });

  it('are made for the pages of a file from before there were any', async () => {
    for (const number of [0, 1]) sitePage(number);
    where.file('crawl/flat.txt', madeUpPage(madeUpArticle(70), THEIR_OWN));
    await importCrawl();
    await test.close();
    const now = dump();
    const db = new BetterSqlite3(where.project);
    // Only these tables go, and only their migration is to come again.
    for (const [, table] of repetitionMigration.sql.matchAll(/CREATE TABLE (\w+)/gu))
      db.exec(`DROP TABLE IF EXISTS ${table}`);
    db.exec(repetitionMigration.sql);
    db.exec('DROP TABLE signature_bands');
    db.close();
    test = openTestEngine(where);
    expect(await verified()).toEqual([]);
    for (const page of await documents()) expect(page.nearDuplicates.total).toBe(0);
    sitePage(2);
    await importCrawl();
    const pages = await documents();
    expect(pages).toHaveLength(4);
    expect(pages.map((page) => fate(page)?.kept)).toEqual([undefined, false, false, false]);
    expect(await verified()).toEqual([]);
    await test.close();
    expect(now[2]).not.toHaveLength(0);
    expect(dump()[2]).toEqual(expect.arrayContaining(now[2] ?? []));
    test = openTestEngine(where);
  });
});
