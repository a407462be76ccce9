import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../electron/engine/engine.ts';
import { migrations } from '../../../electron/engine/store/migrations/index.ts';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { rebuildProjections } from '../../../electron/engine/store/projections.ts';
import { openStore } from '../../../electron/engine/store/store.ts';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { addProposals, type ProposedPage } from '../../support/add-proposals.ts';
import { madeUpArticle, madeUpPage } from '../../support/made-up-pages.ts';
import { openTestEngine, seedPages, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

type Asked = Partial<Input<'search.find'>>;
type Answer = Output<'search.find'>;

let where: ProjectFolder;
let engine: TestEngine;
beforeEach(() => {
  where = projectFolder();
  engine = openTestEngine(where);
});
afterEach(async () => {
  await engine.close();
  where.remove();
});

const find = (query: string, asked: Asked = {}): Promise<Answer> =>
  engine.call('search.find', { query, where: 'all', filter: {}, after: null, limit: 50, ...asked });

/** Every answer to a query until the end of the corpus. */
async function findAll(query: string, asked: Asked = {}): Promise<Answer[]> {
  const answers = [await find(query, asked)];
  for (let next = answers[0]?.next ?? null; next !== null; next = answers.at(-1)?.next ?? null)
    answers.push(await find(query, { ...asked, after: next }));
  return answers;
}

/** Every place of a query; how many of them a call gives depends on how fast the machine is. */
const hitsOf = async (query: string, asked: Asked = {}): Promise<Answer['hits']> =>
  (await findAll(query, asked)).flatMap(({ hits }) => hits);

const quotes = async (query: string, asked: Asked = {}): Promise<string[]> =>
  (await hitsOf(query, asked)).map(({ rawQuote }) => rawQuote);

const isSound = async (): Promise<unknown> => (await engine.call('project.verify', {})).problems;

/** Works on the project's file while no engine has it open. */
async function between(work: () => void): Promise<void> {
  await engine.close();
  work();
  engine = openTestEngine(where);
}

const plain = (name: string, raw: string): ProposedPage => ({ name, raw, proposals: [] });

/** Pages that hold 医改 twice; two thirds of a hundred are more than wait for the index. */
const manyPages = (count: number): ProposedPage[] =>
  Array.from({ length: count }, (_, number) => plain(`${number}.txt`, `第${number}页说医改，再说医改。`));

async function importSeeds(): Promise<void> {
  await engine.importPaths(seedPages);
}

describe('search over the corpus', () => {
  it('finds two characters in either script, as they stand in the raw text', async () => {
    await importSeeds();
    const hits = await hitsOf('医改');
    expect(await hitsOf('醫改')).toEqual(hits);
    expect(new Set(hits.map(({ rawQuote }) => rawQuote))).toContain('醫改');
    for (const hit of hits) {
      const { raw } = await engine.call('documents.get', { documentId: hit.documentId });
      expect(raw.slice(hit.start, hit.end)).toBe(hit.rawQuote);
      expect(raw.slice(hit.start - hit.before.length, hit.end + hit.after.length)).toBe(
        hit.before + hit.rawQuote + hit.after,
      );
    }
  });

  it('finds every two characters that follow each other on a line of any page', async () => {
    await importSeeds();
    const { rows } = await engine.call('documents.list', {
      filter: {},
      sort: { by: 'imported', descending: false },
      offset: 0,
      limit: 10,
    });
    for (const { id } of rows) {
      const { raw } = await engine.call('documents.get', { documentId: id });
      for (let at = 0; at < raw.length - 2; at += 97) {
        const quote = raw.slice(at, at + 2);
        if (!/^[\p{L}\p{N}]{2}$/u.test(quote)) continue;
        const answers = await findAll(quote, { limit: 500 });
        expect(answers.flatMap(({ documents }) => documents.map((page) => page.id), quote)).toContain(id);
      }
    }
  });

  it('finds words that injected pinyin cuts, and the pinyin itself', async () => {
    await importSeeds();
    const cut = await quotes('医疗');
    expect(cut.some((quote) => /^[醫医][(（]yī[)）][療疗]$/u.test(quote))).toBe(true);
    expect((await quotes('(yī)')).length).toBeGreaterThan(0);
    expect(await quotes('醫(yī)療')).toEqual(cut);
  });

  it('asks for every word; a phrase in quotation marks is one', async () => {
    await between(() =>
      addProposals(where.project, [
        plain('a.txt', '分级诊疗和家庭医生，health care'),
        plain('b.txt', '分级诊疗'),
        plain('c.txt', '家庭医生'),
      ]),
    );
    expect(await quotes('分级诊疗 家庭医生')).toEqual(['分级诊疗', '家庭医生']);
    expect(await quotes('"health care"')).toEqual(['health care']);
    expect(await quotes('"care health"')).toEqual([]);
    expect(await quotes('care health')).toEqual(['health', 'care']);
    expect(await quotes('和')).toEqual(['和']);
  });

  it('goes on where it stopped, page by page, and tells how many there are', async () => {
    await between(() => addProposals(where.project, manyPages(40)));
    const answers = await findAll('医改', { limit: 7 });
    expect(answers.length).toBeGreaterThan(3);
    expect(answers[0]).toMatchObject({ most: 40, complete: false, indexed: { done: 32, total: 40 } });
    expect(answers[1]?.most).toBeNull();
    const pages = answers.flatMap(({ documents }) => documents);
    expect(pages).toHaveLength(40);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(40);
    expect(pages.every(({ places }) => places === 2)).toBe(true);
    expect(answers.flatMap(({ hits }) => hits)).toHaveLength(80);
    expect(answers.at(-1)).toMatchObject({ next: null, complete: true });
  });

  it('shows a few places of a page that has very many, and counts all', async () => {
    await between(() => addProposals(where.project, [plain('a.txt', '医改，'.repeat(500))]));
    const answer = await find('医改');
    expect(answer.hits).toHaveLength(20);
    expect(answer.documents).toMatchObject([{ places: 500 }]);
  });

  it('shows every word of a page on which one of them is very frequent', async () => {
    await between(() => addProposals(where.project, [plain('a.txt', `${'医改，'.repeat(50)}药品`)]));
    const { hits } = await find('医改 药品');
    expect(hits.at(-1)?.rawQuote).toBe('药品');
    expect(hits).toHaveLength(11);
  });

  it('keeps to the filter of the library', async () => {
    await importSeeds();
    const all = (await findAll('医')).flatMap(({ documents }) => documents);
    const verdict = all[0]?.verdict ?? 'clean';
    const some = (await findAll('医', { filter: { verdicts: [verdict] } })).flatMap(({ documents }) => documents);
    expect(some).toEqual(all.filter((page) => page.verdict === verdict));
    expect((await find('医', { filter: { statuses: ['done'] } })).documents).toEqual([]);
  });

  it('tells kept from removed text, and follows decisions, undo and redo', async () => {
    await between(() => addProposals(where.project, [plain('a.txt', '深化医改。\n友情链接：医改网')]));
    const { hits } = await find('医改');
    expect(hits.map(({ kept }) => kept)).toEqual([true, true]);
    const documentId = hits[0]?.documentId ?? '';
    await engine.decide(documentId, { type: 'block.set', start: 6, end: 14, kind: null, kept: false });
    expect((await find('医改')).hits.map(({ kept }) => kept)).toEqual([true, false]);
    expect(await quotes('医改', { where: 'removed' })).toEqual(['医改']);
    expect(await quotes('深化 友情', { where: 'kept' })).toEqual([]);
    await engine.undo();
    expect(await quotes('医改', { where: 'removed' })).toEqual([]);
    await engine.redo();
    expect(await quotes('医改', { where: 'removed' })).toEqual(['医改']);
    expect(await isSound()).toEqual([]);
  });

  it('finds what a reviewer’s own repair wrote, and still what stood there', async () => {
    await between(() => addProposals(where.project, [plain('a.txt', '推进专科??坡?建设')]));
    const documentId = (await find('专科')).hits[0]?.documentId ?? '';
    await engine.decide(documentId, {
      type: 'edit.set',
      start: 4,
      end: 8,
      rawQuote: '??坡?',
      insert: '联盟',
      rule: 'reviewer',
      applied: true,
    });
    expect(await quotes('专科联盟')).toEqual(['专科??坡?']);
    expect(await quotes('联盟建设', { where: 'kept' })).toEqual(['??坡?建设']);
    expect(await quotes('坡', { where: 'kept' })).toEqual([]);
    expect(await quotes('坡')).toEqual(['坡']);
    await engine.undo();
    expect(await quotes('专科联盟')).toEqual([]);
    expect(await isSound()).toEqual([]);
  });

  it('finds pages while others are being imported', async () => {
    for (let number = 0; number < 12; number++)
      where.file(`in/${number}.txt`, `${madeUpPage(madeUpArticle(number))}\n标记词语`);
    const imported = engine.importPaths(`${where.folder}/in`);
    const seen = new Set<number>();
    let isOver = false;
    void imported.then(() => {
      isOver = true;
    });
    while (!isOver) {
      seen.add((await findAll('标记词语')).flatMap(({ documents }) => documents).length);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect([...seen].some((count) => count > 0 && count < 12)).toBe(true);
    expect((await findAll('标记词语')).flatMap(({ documents }) => documents)).toHaveLength(12);
  });

  it('finds a page that was read again in another encoding', async () => {
    const garbled = Buffer.from('深化医药卫生体制改革，推进公立医院高质量发展，保障人民健康。'.repeat(6), 'utf8');
    await engine.importPaths(where.file('a.txt', Buffer.from(new TextDecoder('gbk').decode(garbled), 'utf8')));
    expect(await quotes('公立医院')).toEqual([]);
    const documents = await engine.call('documents.list', {
      filter: {},
      sort: { by: 'imported', descending: false },
      offset: 0,
      limit: 1,
    });
    await engine.call('documents.redecode', { documentId: documents.rows[0]?.id ?? '' });
    expect((await quotes('公立医院')).length).toBeGreaterThan(0);
  });
});

describe('a query that is no good', () => {
  const failure = async (query: string) => {
    const asked = { query, where: 'all', filter: {}, after: null, limit: 10 };
    const result = await engine.engine.dispatch('search.find', asked);
    return result.ok ? null : result.error;
  };

  it.each(['', '   ', '""', '\u0000\u0007', '\u200b'])('%j is empty', async (query) => {
    expect(await failure(query)).toMatchObject({ code: 'query_empty' });
  });

  it('may be too long', async () => {
    expect(await failure('医'.repeat(201))).toMatchObject({ code: 'query_too_long', details: { most: 200 } });
    expect(await failure('医'.repeat(5_000))).toMatchObject({ code: 'invalid_input' });
  });

  it.each([
    '" OR *',
    'a" OR grams MATCH "b',
    'NEAR(医 改)',
    '医*',
    'grams:医',
    '-医',
    '^医',
    "'; DROP TABLE documents; --",
    '( ( (',
    '医\u0000改',
    '\ud800',
    '%_',
    '𠮷'.repeat(90),
    'aA'.repeat(90),
    Array.from({ length: 66 }, (_, at) => `${at % 10}x`).join(' '),
  ])('has no syntax: %j', async (query) => {
    await between(() => addProposals(where.project, [plain('a.txt', '深化医改')]));
    const result = await failure(query);
    expect(result === null || result.code === 'query_empty').toBe(true);
  });

  it('finds signs that mean something elsewhere', async () => {
    await between(() => addProposals(where.project, [plain('a.txt', '甲 NEAR(乙) "OR" 50%_* ;--')]));
    for (const query of ['NEAR(乙', '"or"', '50%_*', ';--'])
      expect((await quotes(query)).length, query).toBeGreaterThan(0);
    expect(await quotes('50%x')).toEqual([]);
  });
});

describe('the index of the search', () => {
  /** Takes the file back to the version before there was a search. */
  function makeOld(): void {
    const db = new BetterSqlite3(where.project);
    // What came after it is taken back too, so that the later migrations can be carried out again.
    db.exec(`DROP INDEX states_for_progress;
      ALTER TABLE document_states DROP COLUMN region; ALTER TABLE document_states DROP COLUMN region_code;
      ALTER TABLE document_states DROP COLUMN done_at; ALTER TABLE document_states DROP COLUMN done_by;
      DROP TABLE search_grams; DROP TABLE search_pages;`);
    db.pragma(`user_version = ${migrations.findIndex(({ name }) => name === 'search')}`);
    db.close();
  }

  async function waitForIndex(): Promise<void> {
    for (let tries = 0; tries < 400; tries++) {
      const { indexed } = await find('医改');
      if (indexed.done === indexed.total) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the index is never done');
  }

  it('of a file of an earlier version is made in the background; its pages are found meanwhile', async () => {
    await between(() => {
      addProposals(where.project, manyPages(100));
      makeOld();
    });
    expect((await find('医改')).indexed).toEqual({ done: 0, total: 100 });
    expect(await hitsOf('医改')).toHaveLength(200);
    await waitForIndex();
    expect(await hitsOf('医改')).toHaveLength(200);
    expect(await isSound()).toEqual([]);
  });

  it('that was never made does not keep a file open read-only from being searched', async () => {
    await importSeeds();
    const [first] = await hitsOf('医改');
    await engine.close();
    makeOld();
    const migrated = openProject(where.project, { readOnly: false });
    migrated.close();
    const reader = openEngine({ projectPath: where.project, preferencesPath: where.preferences, readOnly: true });
    const asked = { query: '医改', where: 'all', filter: {}, after: null, limit: 1 };
    const result = await reader.dispatch('search.find', asked);
    expect(result).toMatchObject({ ok: true, value: { indexed: { done: 0, total: 5 } } });
    expect((result.ok ? (result.value as Answer) : null)?.hits[0]).toEqual(first);
    await reader.close();
    engine = openTestEngine(where);
  });

  it('is the same after it was made anew from the log', async () => {
    await between(() => addProposals(where.project, manyPages(40)));
    const before = await hitsOf('医改');
    expect(before).toHaveLength(80);
    await between(() => {
      const store = openStore(openProject(where.project, { readOnly: false }));
      rebuildProjections(store);
      store.close();
    });
    const byPlace = (hits: Answer['hits']) => hits.map(({ documentId, start }) => `${documentId} ${start}`).sort();
    expect(byPlace(await hitsOf('医改'))).toEqual(byPlace(before));
    expect(await isSound()).toEqual([]);
  });

  it.each([
    ['a page is gone from it', 'DELETE FROM search_grams WHERE rowid = 2'],
    ['a page is unknown to it', 'DELETE FROM search_pages WHERE document = 2'],
    ['other repairs were in force', `UPDATE search_pages SET repairs = 'x' WHERE document = 2`],
    [
      'it holds another text',
      `DELETE FROM search_grams WHERE rowid = 2; INSERT INTO search_grams (rowid, grams) VALUES (2, 'x')`,
    ],
  ])('is found wrong where %s', async (_, sql) => {
    await between(() => {
      addProposals(where.project, manyPages(40));
      const db = new BetterSqlite3(where.project);
      db.exec(sql);
      db.close();
    });
    expect(await isSound()).not.toEqual([]);
    await between(() => {
      const store = openStore(openProject(where.project, { readOnly: false }));
      rebuildProjections(store);
      store.close();
    });
    expect(await isSound()).toEqual([]);
  });

  it('holds a page if and only if the page was stored', async () => {
    await between(() => {
      const store = openStore(openProject(where.project, { readOnly: false }));
      const fail = (): void =>
        store.write(() => {
          store.documents.insert(
            {
              id: 'd',
              name: 'd',
              origin: '/d',
              format: 'text',
              encoding: 'utf-8',
              textSha256: 'd',
              characters: 2,
              importedAt: '',
            },
            '医改',
            Buffer.from('医改'),
          );
          store.search.wait(1);
          store.search.put(1, '', '医改');
          throw new Error('a fault in the middle');
        });
      expect(fail).toThrow();
      store.close();
    });
    expect(await find('医改')).toMatchObject({ most: 0, hits: [] });
    expect(await isSound()).toEqual([]);
  });

  it('in a stranger’s file may be of no other kind', async () => {
    await between(() => {
      const db = new BetterSqlite3(where.project);
      db.exec(`CREATE VIRTUAL TABLE other USING fts5(x)`);
      db.close();
      expect(() => openProject(where.project, { readOnly: false })).toThrow(
        expect.objectContaining({ code: 'project_foreign' }),
      );
      const again = new BetterSqlite3(where.project);
      again.exec(`DROP TABLE other; DROP TABLE search_grams;
        CREATE VIRTUAL TABLE search_grams USING fts5(grams, tokenize='trigram')`);
      again.close();
      expect(() => openProject(where.project, { readOnly: false })).toThrow(
        expect.objectContaining({ code: 'project_foreign' }),
      );
      const last = new BetterSqlite3(where.project);
      last.exec(
        `DROP TABLE search_grams;${migrations.find(({ name }) => name === 'search')?.sql.match(/CREATE VIRTUAL[^;]+;/u)?.[0]}`,
      );
      last.close();
    });
    expect(await engine.call('project.get', {})).toMatchObject({ documents: 0 });
  });
});
