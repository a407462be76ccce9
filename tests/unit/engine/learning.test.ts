import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runJob } from '../../../electron/engine/run-job.ts';
import type { Decision } from '../../../shared/review/decision.ts';
import { taggedPages } from '../../learning/tagged-pages.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const PAGES = taggedPages.filter(({ name }) => name.startsWith('qinglan'));
const READ = PAGES.slice(0, 5);
const NONE = { level: null, actor: null, region: null, stage: null, instrument: null, targets: [] };

let where: ProjectFolder;
let project: TestEngine;

beforeEach(async () => {
  where = projectFolder();
  for (const { name, text } of PAGES) where.file(`pages/${name}.txt`, text);
  project = openTestEngine(where);
  await project.importPaths(path.join(where.folder, 'pages'));
});
afterEach(async () => {
  await project.close();
  where.remove();
});

async function idOf(name: string): Promise<string> {
  const filter = { text: `${name}.txt` };
  const { rows } = await project.call('documents.list', {
    filter,
    sort: { by: 'imported', descending: false },
    offset: 0,
    limit: 1,
  });
  return rows[0]?.id ?? '';
}

/** Tags a page as its marks say, rejects what else is proposed, and calls it done. */
async function review({ name, tags, text }: (typeof PAGES)[number]): Promise<void> {
  const documentId = await idOf(name);
  const { review: state } = await project.call('documents.get', { documentId });
  const set = tags.map(
    ({ start, end, code }): Decision => ({
      type: 'measure.set',
      measureId: randomUUID(),
      action: 'add',
      tag: { start, end, code, rawQuote: text.slice(start, end), attributes: NONE },
    }),
  );
  const rejected = state.measures.map(
    ({ id, start, end, code }): Decision => ({
      type: 'measure.reject',
      measureId: id,
      tag: { start, end, code, rawQuote: text.slice(start, end), attributes: NONE },
    }),
  );
  await project.decide(documentId, ...rejected, ...set, { type: 'status.set', status: 'done' });
}

const proposals = async (name: string): Promise<string[]> => {
  const { review: state } = await project.call('documents.get', { documentId: await idOf(name) });
  return state.measures.map(({ id }) => id);
};

test('a project learns from finished pages, proposes anew where nobody was, and can go back', async () => {
  expect(await project.call('learning.get', {})).toEqual({ inUse: 0, newDecisions: 0, pagesDone: 0, versions: [] });
  for (const page of READ) await review(page);
  const untouched = PAGES[7]?.name ?? '';
  const touched = PAGES[8]?.name ?? '';
  await project.decide(await idOf(touched), { type: 'note.set', text: '先放一放' });
  const [before, ownBefore] = [await proposals(untouched), await proposals(touched)];

  const job = await runJob(project.engine, 'learning.start', {});
  expect(job.learnSummary).toMatchObject({ version: 1, refreshed: 4 });
  expect(job.learnSummary?.adopted).toContain('measure');
  const state = await project.call('learning.get', {});
  expect(state).toMatchObject({ inUse: 1, newDecisions: 0, pagesDone: 5 });
  expect(state.versions[0]).toMatchObject({ version: 1, inUse: true, summary: { pages: 6, evaluation: { pages: 5 } } });
  const after = await proposals(untouched);
  expect(after).not.toEqual(before);
  expect(await proposals(touched)).toEqual(ownBefore);
  expect((await project.call('project.verify', {})).problems).toEqual([]);

  // What was learned outlives the engine, and undo goes by what reviewers did.
  await project.close();
  project = openTestEngine(where);
  expect(await project.call('learning.get', {})).toEqual(state);
  expect((await project.undo()).label).toBe('action.test');
  expect((await project.call('learning.get', {})).inUse).toBe(1);

  expect((await project.call('learning.use', { version: 0 })).inUse).toBe(0);
  await runJob(project.engine, 'learning.refresh', {});
  expect(await proposals(untouched)).toEqual(before);
  expect((await project.call('learning.use', { version: 1 })).inUse).toBe(1);
  await runJob(project.engine, 'learning.refresh', {});
  expect(await proposals(untouched)).toEqual(after);
  expect((await project.call('project.verify', {})).problems).toEqual([]);
});

test('too few finished pages change nothing, and a model that was refused cannot be used', async () => {
  for (const page of READ.slice(0, 2)) await review(page);
  const before = await proposals('qinglan-09');
  const job = await runJob(project.engine, 'learning.start', {});
  expect(job.learnSummary).toEqual({ version: 1, adopted: [], refreshed: 0 });
  expect(await proposals('qinglan-09')).toEqual(before);
  expect(await project.engine.dispatch('learning.use', { version: 1 })).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  });
});

test('learning that is cancelled leaves no version behind', async () => {
  for (const page of READ) await review(page);
  const cancel = new AbortController();
  const job = await runJob(
    project.engine,
    'learning.start',
    {},
    { signal: cancel.signal, onProgress: () => cancel.abort() },
  );
  expect(job.state).toBe('cancelled');
  expect((await project.call('learning.get', {})).versions).toEqual([]);
});

test('learning that is asked for twice is one job', async () => {
  for (const page of READ.slice(0, 3)) await review(page);
  const first = await project.call('learning.start', {});
  expect((await project.call('learning.start', {})).id).toBe(first.id);
  await expect
    .poll(async () => (await project.call('jobs.get', { jobId: first.id })).state, { timeout: 30_000 })
    .toBe('done');
  expect((await project.call('learning.get', {})).versions).toHaveLength(1);
});
