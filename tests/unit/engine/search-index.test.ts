import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../electron/engine/engine.ts';
import { migrations } from '../../../electron/engine/store/migrations/index.ts';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { rebuildProjections } from '../../../electron/engine/store/projections.ts';
import { openStore } from '../../../electron/engine/store/store.ts';
import { addProposals } from '../../support/add-proposals.ts';
import { openTestEngine } from '../../support/open-test-engine.ts';
import { manyPages, type SearchAnswer, SearchProject } from '../../support/search-project.ts';
import { takeBackMigrations } from '../../support/take-back-migrations.ts';

let project: SearchProject;
beforeEach(() => {
  project = new SearchProject();
});
afterEach(() => project.end());

describe('the index of the search', () => {
  /** Takes the file back to the version before there was a search. */
  const makeOld = (): void => takeBackMigrations(project.where.project, 'search');

  async function waitForIndex(): Promise<void> {
    for (let tries = 0; tries < 400; tries++) {
      const { indexed } = await project.find('医改');
      if (indexed.done === indexed.total) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the index is never done');
  }

  it('of a file of an earlier version is made in the background; its pages are found meanwhile', async () => {
    await project.between(() => {
      addProposals(project.where.project, manyPages(100));
      makeOld();
    });
    expect((await project.find('医改')).indexed).toEqual({ done: 0, total: 100 });
    expect(await project.hitsOf('医改')).toHaveLength(200);
    await waitForIndex();
    expect(await project.hitsOf('医改')).toHaveLength(200);
    expect(await project.problems()).toEqual([]);
  });

  it('that was never made does not keep a file open read-only from being searched', async () => {
    await project.importSeeds();
    const [first] = await project.hitsOf('医改');
    await project.engine.close();
    makeOld();
    const migrated = openProject(project.where.project, { readOnly: false });
    migrated.close();
    const reader = openEngine({
      projectPath: project.where.project,
      preferencesPath: project.where.preferences,
      readOnly: true,
    });
    const asked = { query: '医改', where: 'all', filter: {}, after: null, limit: 1 };
    const result = await reader.dispatch('search.find', asked);
    expect(result).toMatchObject({ ok: true, value: { indexed: { done: 0, total: 5 } } });
    expect((result.ok ? (result.value as SearchAnswer) : null)?.hits[0]).toEqual(first);
    await reader.close();
    project.engine = openTestEngine(project.where);
  });

  it('is the same after it was made anew from the log', async () => {
    await project.add(manyPages(40));
    const before = await project.hitsOf('医改');
    expect(before).toHaveLength(80);
    await project.between(() => {
      const store = openStore(openProject(project.where.project, { readOnly: false }));
      rebuildProjections(store);
      store.close();
    });
    const byPlace = (hits: SearchAnswer['hits']) =>
      hits.map(({ documentId, start }) => `${documentId} ${start}`).sort();
    expect(byPlace(await project.hitsOf('医改'))).toEqual(byPlace(before));
    expect(await project.problems()).toEqual([]);
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
    await project.between(() => {
      addProposals(project.where.project, manyPages(40));
      const db = new BetterSqlite3(project.where.project);
      db.exec(sql);
      db.close();
    });
    expect(await project.problems()).not.toEqual([]);
    await project.between(() => {
      const store = openStore(openProject(project.where.project, { readOnly: false }));
      rebuildProjections(store);
      store.close();
    });
    expect(await project.problems()).toEqual([]);
  });

  it('holds a page if and only if the page was stored', async () => {
    await project.between(() => {
      const store = openStore(openProject(project.where.project, { readOnly: false }));
      const fail = (): void =>
        store.write(() => {
          store.documents.insert(
            {
              id: 'd',
              name: 'd',
              origin: '/d',
              url: null,
              site: null,
              crawledAt: null,
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
    expect(await project.find('医改')).toMatchObject({ most: 0, hits: [] });
    expect(await project.problems()).toEqual([]);
  });

  it('in a stranger’s file may be of no other kind', async () => {
    await project.between(() => {
      const db = new BetterSqlite3(project.where.project);
      db.exec(`CREATE VIRTUAL TABLE other USING fts5(x)`);
      db.close();
      expect(() => openProject(project.where.project, { readOnly: false })).toThrow(
        expect.objectContaining({ code: 'project_foreign' }),
      );
      const again = new BetterSqlite3(project.where.project);
      again.exec(`DROP TABLE other; DROP TABLE search_grams;
        CREATE VIRTUAL TABLE search_grams USING fts5(grams, tokenize='trigram')`);
      again.close();
      expect(() => openProject(project.where.project, { readOnly: false })).toThrow(
        expect.objectContaining({ code: 'project_foreign' }),
      );
      const last = new BetterSqlite3(project.where.project);
      last.exec(
        `DROP TABLE search_grams;${migrations.find(({ name }) => name === 'search')?.sql.match(/CREATE VIRTUAL[^;]+;/u)?.[0]}`,
      );
      last.close();
    });
    expect(await project.engine.call('project.get', {})).toMatchObject({ documents: 0 });
  });
});
