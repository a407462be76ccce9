import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentRow } from '../../../shared/contract/schemas/document.ts';
import { addProposals, type ProposedPage } from '../../support/add-proposals.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

let where: ProjectFolder;
let engine: TestEngine;

/** Pages whose proposals are this sure, and which come from this source. */
const page = (name: string, confidence: number, source: string | null = null): ProposedPage => ({
  name,
  raw: `${name}推进医联体建设。`,
  proposals: [{ quote: '推进医联体建设', code: 'delivery.tiered', confidence }],
  source,
});

beforeEach(() => {
  where = projectFolder();
});
afterEach(async () => {
  await engine.close();
  where.remove();
});

function open(...pages: ProposedPage[]): void {
  addProposals(where.project, pages);
  engine = openTestEngine(where);
}

async function listed(by: 'gain' | 'random' | 'imported', descending = true): Promise<DocumentRow[]> {
  return (await engine.call('documents.list', { filter: {}, sort: { by, descending }, offset: 0, limit: 100 })).rows;
}
const names = async (...order: Parameters<typeof listed>): Promise<string[]> =>
  (await listed(...order)).map(({ name }) => name);

async function finish(name: string): Promise<void> {
  const id = (await listed('imported')).find((row) => row.name === name)?.id ?? '';
  await engine.decide(id, { type: 'status.set', status: 'done' });
}

test('pages from which most is to be learned come first, and sink when they are done', async () => {
  open(page('sure', 0.98), page('open', 0.5), page('likely', 0.8));
  expect(await names('gain')).toEqual(['open', 'likely', 'sure']);
  await finish('open');
  expect(await names('gain')).toEqual(['likely', 'sure', 'open']);
  expect(await engine.call('project.verify', {})).toMatchObject({ ok: true });
  await engine.undo();
  expect(await names('gain')).toEqual(['open', 'likely', 'sure']);
});

test('a page of a source of which nothing is done comes before one of a source that is known', async () => {
  open(page('known-1', 0.5, '甲报'), page('known-2', 0.52, '甲报'), page('new', 0.6, '乙报'), page('nowhere', 0.6));
  expect(await names('gain')).toEqual(['known-1', 'known-2', 'new', 'nowhere']);
  await finish('known-1');
  expect(await names('gain')).toEqual(['new', 'known-2', 'nowhere', 'known-1']);
});

test('a file of an earlier version has its gains made when they are asked for', async () => {
  open(page('sure', 0.98), page('open', 0.5));
  await engine.close();
  const db = new BetterSqlite3(where.project);
  db.exec('UPDATE document_states SET gain = NULL');
  db.close();
  engine = openTestEngine(where);
  expect(await engine.call('project.verify', {})).toMatchObject({ ok: true });
  expect(await names('gain')).toEqual(['open', 'sure']);
});

test('a gain that was changed behind the log is told', async () => {
  open(page('sure', 0.98));
  const db = new BetterSqlite3(where.project);
  db.exec('UPDATE document_states SET gain = 99');
  db.close();
  const { problems } = await engine.call('project.verify', {});
  expect(problems.map(({ code }) => code)).toEqual(['projection_stale']);
});

test('the random order has nothing to do with that of import and never changes', async () => {
  open(...Array.from({ length: 40 }, (_, number) => page(`page-${number}`, 0.5)));
  const before = await names('random', false);
  expect(before).not.toEqual(await names('imported', false));
  expect(before.toSorted()).toEqual((await names('imported', false)).toSorted());
  await finish(before[3] ?? '');
  expect(await names('random', false)).toEqual(before);
});
