import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentFilter, Facet } from '../../../shared/contract/schemas/document.ts';
import { openTestEngine, seedPages, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

let where: ProjectFolder;
let project: TestEngine;

beforeEach(async () => {
  where = projectFolder();
  project = openTestEngine(where);
  await project.importPaths(seedPages);
  await project.call('preferences.set', { reviewer: '甲' });
});
afterEach(async () => {
  await project.close();
  where.remove();
});

const sort = { by: 'imported', descending: false } as const;
const list = (filter: DocumentFilter) => project.call('documents.list', { filter, sort, offset: 0, limit: 100 });

async function counts(facet: Facet, filter: DocumentFilter = {}): Promise<Record<string, number>> {
  const { facets } = await project.call('documents.facets', { filter });
  const found = facets.find((each) => each.facet === facet);
  return Object.fromEntries(found?.values.map(({ value, count }) => [value, count]) ?? []);
}

/** Tags the first proposal of a page as it stands. */
async function acceptFirst(documentId: string): Promise<string> {
  const { raw, review } = await project.call('documents.get', { documentId });
  const [measure] = review.measures;
  if (!measure) throw new Error('the sample page has proposals');
  const { id, start, end, code, level, actor, region, stage, instrument, targets } = measure;
  await project.decide(documentId, {
    type: 'measure.set',
    measureId: id,
    action: 'accept',
    tag: {
      ...{ start, end, code, rawQuote: raw.slice(start, end) },
      attributes: { level, actor, region, stage, instrument, targets },
    },
  });
  return code;
}

test('every value of every facet lists as many pages as it counts', async () => {
  const { rows } = await list({});
  const code = await acceptFirst(rows[0]?.id ?? '');
  expect(await counts('codes')).toEqual({ [code]: 1 });
  expect(await counts('reviewers')).toEqual({ 甲: 1 });
  const { facets } = await project.call('documents.facets', { filter: {} });
  for (const { facet, values } of facets)
    for (const { value, count } of values)
      expect((await list({ [facet]: [value] })).total, `${facet} ${value}`).toBe(count);
});

test('a facet is counted over what the others leave, not over its own choice', async () => {
  const all = await counts('scripts');
  expect(Object.values(all).reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(await counts('scripts', { scripts: ['Hans'] })).toEqual(all);
  const hans = (await list({ scripts: ['Hans'] })).total;
  const statuses = await counts('statuses', { scripts: ['Hans'] });
  expect(statuses).toEqual({ todo: hans });
  expect((await list({ months: [''] })).rows.every(({ publishedAt }) => publishedAt === null)).toBe(true);
});

test('undone work counts for nobody', async () => {
  const { rows } = await list({});
  await acceptFirst(rows[1]?.id ?? '');
  await project.undo();
  expect(await counts('reviewers')).toEqual({});
  expect(await counts('codes')).toEqual({});
});

test('all listed pages are marked as one step, once, and taken back as one', async () => {
  const filter: DocumentFilter = { scripts: ['Hans'] };
  const { total } = await list(filter);
  const { position } = await project.call('project.get', {});
  const commandId = randomUUID();
  const input = {
    commandId,
    filter,
    mark: { type: 'verdict.set', label: 'spam' },
    documents: total,
    position,
  } as const;
  const change = await project.call('documents.mark', input);
  expect(change.documentIds).toHaveLength(total);
  expect(await counts('verdicts', filter)).toEqual({ spam: total });
  const again = await project.call('documents.mark', input);
  expect(again.position).toBe(change.position);
  await project.undo();
  expect((await counts('verdicts', filter)).spam).toBeUndefined();
  expect((await project.call('project.verify', {})).problems).toEqual([]);
});

test('what was not seen is not marked', async () => {
  const { position } = await project.call('project.get', {});
  const input = {
    commandId: randomUUID(),
    filter: {},
    mark: { type: 'status.set', status: 'done' },
    position,
  } as const;
  const refused = { ok: false, error: { code: 'documents_changed' } };
  expect(await project.engine.dispatch('documents.mark', { ...input, documents: 4 })).toMatchObject(refused);
  await acceptFirst((await list({})).rows[0]?.id ?? '');
  expect(await project.engine.dispatch('documents.mark', { ...input, documents: 5 })).toMatchObject(refused);
});
