import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runJob } from '../../../electron/engine/run-job.ts';
import type { Job } from '../../../shared/contract/schemas/job.ts';
import { madeUpArticle, madeUpPage } from '../../support/made-up-pages.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

/** More than an import reads ahead. */
const PAGES = 150;

let where: ProjectFolder;
let test: TestEngine;
beforeEach(() => {
  where = projectFolder();
  test = openTestEngine(where);
  for (let number = 0; number < PAGES; number++) where.file(`many/${number}.txt`, madeUpPage(madeUpArticle(number)));
});
afterEach(async () => {
  await test.close();
  where.remove();
});

const start = (): Promise<Job> =>
  test.call('imports.start', { sources: [{ type: 'path', path: path.join(where.folder, 'many') }] });

const ended = ({ id }: Job): Promise<Job> =>
  new Promise((resolve) => {
    const stop = test.engine.subscribe((event) => {
      if (event.type !== 'job' || event.job.id !== id || event.job.state === 'running') return;
      stop();
      resolve(event.job);
    });
  });

it('an import that is paused stands still, and goes on when it is resumed', async () => {
  const job = await start();
  const end = ended(job);
  expect(await test.call('jobs.pause', { jobId: job.id })).toMatchObject({ state: 'running', paused: true });
  expect((await test.call('jobs.list', {})).jobs).toMatchObject([{ state: 'running', paused: true }]);
  // Asks the thread that analyses pages, and ends after those that it had been sent before the pause.
  await runJob(test.engine, 'learning.refresh', {});
  expect((await test.call('jobs.get', { jobId: job.id })).done).toBeLessThan(PAGES);
  expect(await test.call('jobs.resume', { jobId: job.id })).toMatchObject({ state: 'running', paused: false });
  expect(await end).toMatchObject({ state: 'done', paused: false, importSummary: { imported: PAGES } });
});

it('an import that is paused can be cancelled', async () => {
  const job = await start();
  const end = ended(job);
  await test.call('jobs.pause', { jobId: job.id });
  await test.call('jobs.cancel', { jobId: job.id });
  expect(await end).toMatchObject({ state: 'cancelled', paused: false });
  expect(await test.call('imports.interrupted', {})).toEqual({ interrupted: null });
});

it('an import that the engine ended in is offered again and repeats nothing', async () => {
  const job = await start();
  await test.call('jobs.pause', { jobId: job.id });
  expect(await test.call('imports.interrupted', {})).toEqual({ interrupted: null });
  await test.close();
  test = openTestEngine(where);
  const { interrupted } = await test.call('imports.interrupted', {});
  expect(interrupted?.paths).toEqual([path.join(where.folder, 'many')]);
  const end = ended(await test.call('imports.resume', {}));
  const { importSummary } = await end;
  expect((importSummary?.imported ?? 0) + (importSummary?.duplicates ?? 0)).toBe(PAGES);
  expect((await test.call('project.get', {})).documents).toBe(PAGES);
  expect(await test.call('imports.interrupted', {})).toEqual({ interrupted: null });
});

it('an interrupted import can be let be', async () => {
  await start();
  await test.close();
  test = openTestEngine(where);
  expect((await test.call('imports.interrupted', {})).interrupted).not.toBeNull();
  await test.call('imports.dismiss', {});
  expect(await test.call('imports.interrupted', {})).toEqual({ interrupted: null });
  const refused = await test.engine.dispatch('imports.resume', {});
  expect(refused).toMatchObject({ ok: false, error: { code: 'not_found' } });
});
