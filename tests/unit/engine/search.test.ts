import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addProposals } from '../../support/add-proposals.ts';
import { madeUpArticle, madeUpPage } from '../../support/made-up-pages.ts';
import { manyPages, plainPage, SearchProject } from '../../support/search-project.ts';

let project: SearchProject;
beforeEach(() => {
  project = new SearchProject();
});
afterEach(() => project.end());

describe('search over the corpus', () => {
  it('finds two characters in either script, as they stand in the raw text', async () => {
    await project.importSeeds();
    const hits = await project.hitsOf('医改');
    expect(await project.hitsOf('醫改')).toEqual(hits);
    expect(new Set(hits.map(({ rawQuote }) => rawQuote))).toContain('醫改');
    for (const hit of hits) {
      const { raw } = await project.engine.call('documents.get', { documentId: hit.documentId });
      expect(raw.slice(hit.start, hit.end)).toBe(hit.rawQuote);
      expect(raw.slice(hit.start - hit.before.length, hit.end + hit.after.length)).toBe(
        hit.before + hit.rawQuote + hit.after,
      );
    }
  });

  it('finds every two characters that follow each other on a line of any page', async () => {
    await project.importSeeds();
    const { rows } = await project.engine.call('documents.list', {
      filter: {},
      sort: { by: 'imported', descending: false },
      offset: 0,
      limit: 10,
    });
    for (const { id } of rows) {
      const { raw } = await project.engine.call('documents.get', { documentId: id });
      for (let at = 0; at < raw.length - 2; at += 97) {
        const quote = raw.slice(at, at + 2);
        if (!/^[\p{L}\p{N}]{2}$/u.test(quote)) continue;
        const answers = await project.findAll(quote, { limit: 500 });
        expect(answers.flatMap(({ documents }) => documents.map((page) => page.id), quote)).toContain(id);
      }
    }
  });

  it('finds words that injected pinyin cuts, and the pinyin itself', async () => {
    await project.importSeeds();
    const cut = await project.quotes('医疗');
    expect(cut.some((quote) => /^[醫医][(（]yī[)）][療疗]$/u.test(quote))).toBe(true);
    expect((await project.quotes('(yī)')).length).toBeGreaterThan(0);
    expect(await project.quotes('醫(yī)療')).toEqual(cut);
  });

  it('asks for every word; a phrase in quotation marks is one', async () => {
    await project.between(() =>
      addProposals(project.where.project, [
        plainPage('a.txt', '分级诊疗和家庭医生，health care'),
        plainPage('b.txt', '分级诊疗'),
        plainPage('c.txt', '家庭医生'),
      ]),
    );
    expect(await project.quotes('分级诊疗 家庭医生')).toEqual(['分级诊疗', '家庭医生']);
    expect(await project.quotes('"health care"')).toEqual(['health care']);
    expect(await project.quotes('"care health"')).toEqual([]);
    expect(await project.quotes('care health')).toEqual(['health', 'care']);
    expect(await project.quotes('和')).toEqual(['和']);
  });

  it('goes on where it stopped, page by page, and tells how many there are', async () => {
    await project.add(manyPages(40));
    const answers = await project.findAll('医改', { limit: 7 });
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
    await project.add([plainPage('a.txt', '医改，'.repeat(500))]);
    const answer = await project.find('医改');
    expect(answer.hits).toHaveLength(20);
    expect(answer.documents).toMatchObject([{ places: 500 }]);
  });

  it('shows every word of a page on which one of them is very frequent', async () => {
    await project.add([plainPage('a.txt', `${'医改，'.repeat(50)}药品`)]);
    const { hits } = await project.find('医改 药品');
    expect(hits.at(-1)?.rawQuote).toBe('药品');
    expect(hits).toHaveLength(11);
  });

  it('keeps to the filter of the library', async () => {
    await project.importSeeds();
    const all = (await project.findAll('医')).flatMap(({ documents }) => documents);
    const verdict = all[0]?.verdict ?? 'clean';
    const some = (await project.findAll('医', { filter: { verdicts: [verdict] } })).flatMap(
      ({ documents }) => documents,
    );
    expect(some).toEqual(all.filter((page) => page.verdict === verdict));
    expect((await project.find('医', { filter: { statuses: ['done'] } })).documents).toEqual([]);
  });

  it('tells kept from removed text, and follows decisions, undo and redo', async () => {
    await project.add([plainPage('a.txt', '深化医改。\n友情链接：医改网')]);
    const { hits } = await project.find('医改');
    expect(hits.map(({ kept }) => kept)).toEqual([true, true]);
    const documentId = hits[0]?.documentId ?? '';
    await project.engine.decide(documentId, { type: 'block.set', start: 6, end: 14, kind: null, kept: false });
    expect((await project.find('医改')).hits.map(({ kept }) => kept)).toEqual([true, false]);
    expect(await project.quotes('医改', { where: 'removed' })).toEqual(['医改']);
    expect(await project.quotes('深化 友情', { where: 'kept' })).toEqual([]);
    await project.engine.undo();
    expect(await project.quotes('医改', { where: 'removed' })).toEqual([]);
    await project.engine.redo();
    expect(await project.quotes('医改', { where: 'removed' })).toEqual(['医改']);
    expect(await project.problems()).toEqual([]);
  });

  it('finds what a reviewer’s own repair wrote, and still what stood there', async () => {
    await project.add([plainPage('a.txt', '推进专科??坡?建设')]);
    const documentId = (await project.find('专科')).hits[0]?.documentId ?? '';
    await project.engine.decide(documentId, {
      type: 'edit.set',
      start: 4,
      end: 8,
      rawQuote: '??坡?',
      insert: '联盟',
      rule: 'reviewer',
      applied: true,
    });
    expect(await project.quotes('专科联盟')).toEqual(['专科??坡?']);
    expect(await project.quotes('联盟建设', { where: 'kept' })).toEqual(['??坡?建设']);
    expect(await project.quotes('坡', { where: 'kept' })).toEqual([]);
    expect(await project.quotes('坡')).toEqual(['坡']);
    await project.engine.undo();
    expect(await project.quotes('专科联盟')).toEqual([]);
    expect(await project.problems()).toEqual([]);
  });

  it('finds pages while others are being imported', async () => {
    for (let number = 0; number < 12; number++)
      project.where.file(`in/${number}.txt`, `${madeUpPage(madeUpArticle(number))}\n标记词语`);
    const imported = project.engine.importPaths(`${project.where.folder}/in`);
    const seen = new Set<number>();
    let isOver = false;
    void imported.then(() => {
      isOver = true;
    });
    while (!isOver) {
      seen.add((await project.findAll('标记词语')).flatMap(({ documents }) => documents).length);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect([...seen].some((count) => count > 0 && count < 12)).toBe(true);
    expect((await project.findAll('标记词语')).flatMap(({ documents }) => documents)).toHaveLength(12);
  });

  it('finds a page that was read again in another encoding', async () => {
    const garbled = Buffer.from('深化医药卫生体制改革，推进公立医院高质量发展，保障人民健康。'.repeat(6), 'utf8');
    await project.engine.importPaths(
      project.where.file('a.txt', Buffer.from(new TextDecoder('gbk').decode(garbled), 'utf8')),
    );
    expect(await project.quotes('公立医院')).toEqual([]);
    const documents = await project.engine.call('documents.list', {
      filter: {},
      sort: { by: 'imported', descending: false },
      offset: 0,
      limit: 1,
    });
    await project.engine.call('documents.redecode', { documentId: documents.rows[0]?.id ?? '' });
    expect((await project.quotes('公立医院')).length).toBeGreaterThan(0);
  });
});

describe('a query that is no good', () => {
  const failure = async (query: string) => {
    const asked = { query, where: 'all', filter: {}, after: null, limit: 10 };
    const result = await project.engine.engine.dispatch('search.find', asked);
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
    await project.add([plainPage('a.txt', '深化医改')]);
    const result = await failure(query);
    expect(result === null || result.code === 'query_empty').toBe(true);
  });

  it('finds signs that mean something elsewhere', async () => {
    await project.add([plainPage('a.txt', '甲 NEAR(乙) "OR" 50%_* ;--')]);
    for (const query of ['NEAR(乙', '"or"', '50%_*', ';--'])
      expect((await project.quotes(query)).length, query).toBeGreaterThan(0);
    expect(await project.quotes('50%x')).toEqual([]);
  });
});
