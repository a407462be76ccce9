import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryFile } from '../../electron/engine/app-paths.ts';
import { openProject } from '../../electron/engine/store/open-project.ts';
import { forkEngine } from '../../electron/hosts/engine-child/child-link.ts';
import { type EngineSupervisor, superviseEngine } from '../../electron/hosts/engine-child/supervisor.ts';
import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Decision } from '../../shared/review/decision.ts';
import { madeUpArticle, madeUpPage } from '../support/made-up-pages.ts';
import { seedPages } from '../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../support/project-folder.ts';

/** Real engine processes ended by SIGKILL; what was acknowledged must be there afterwards. */

const page = (number: number): string =>
  `某县推进医共体建设第${number}号\n2024-03-01\n某县卫生健康委印发方案,推进紧密型县域医共体建设。第${number}条。`;

let where: ProjectFolder;
let engine: EngineSupervisor;
beforeEach(() => {
  where = projectFolder();
});
afterEach(async () => {
  await engine?.close();
  where.remove();
});

async function start(): Promise<void> {
  engine = await superviseEngine(forkEngine, {
    type: 'open',
    projectPath: where.project,
    preferencesPath: where.preferences,
    uploadsFolder: null,
    readOnly: false,
    sample: false,
  });
}

/** Asks again while the answer is lost, as the interface does with the same command id. */
async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  for (let tries = 0; tries < 100; tries++) {
    const result = await engine.request(method, input);
    if (result.ok) return result.value as Output<M>;
    if (result.error.code !== 'engine_unavailable') throw new Error(`${method}: ${result.error.message}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the engine does not come back');
}

/** Ends the engine; the supervisor starts another by itself. */
function kill(): void {
  const pid = engine.pid();
  if (pid === undefined) throw new Error('no engine runs');
  process.kill(pid, 'SIGKILL');
}

const everyDocument = (): Promise<Output<'documents.list'>> =>
  call('documents.list', { filter: {}, sort: { by: 'imported', descending: false }, offset: 0, limit: 500 });

describe('an engine that is killed', () => {
  it('between any two actions loses nothing and doubles nothing', async () => {
    await start();
    await call('imports.start', { sources: [{ type: 'path', path: where.file('a.txt', page(1)) }] });
    let documentId = '';
    while (!documentId) documentId = (await everyDocument()).rows[0]?.id ?? '';
    const first = (await call('project.get', {})).position;
    // Four rounds stay below the deaths after which the supervisor gives up.
    const rounds = 4;
    const perRound = 6;
    for (let round = 0; round < rounds; round++) {
      for (let action = 0; action < perRound; action++) {
        const text = `${round}-${action}`;
        const decision: Decision = { type: 'note.set', text };
        const input = { commandId: randomUUID(), label: 'action.note', items: [{ documentId, decision }] };
        const answer = call('review.decide', input);
        // Killed while the last action of the round may be anywhere between sent and answered.
        if (action === perRound - 1) setTimeout(kill, round * 2);
        expect((await answer).documentIds).toEqual([documentId]);
        expect((await call('documents.get', { documentId })).review.note).toBe(text);
      }
      await call('review.decide', {
        commandId: randomUUID(),
        label: 'action.note',
        items: [{ documentId, decision: { type: 'note.set', text: `end ${round}` } }],
      });
    }
    const info = await call('project.get', {});
    expect(info.position).toBe(first + rounds * (perRound + 1));
    const history = await call('review.history', { documentId, offset: 0, limit: 500 });
    expect(history.total).toBe(rounds * (perRound + 1));
    expect(await call('project.verify', {})).toMatchObject({ ok: true, problems: [] });
  });

  it('during an import keeps every page it told of, and a second import brings the rest', async () => {
    const total = 240;
    for (let number = 0; number < total; number++) where.file(`many/${number}.txt`, page(number));
    const sources: Input<'imports.start'>['sources'] = [{ type: 'path', path: path.join(where.folder, 'many') }];
    await start();
    let told = 0;
    for (let round = 0; round < 3; round++) {
      const ended = new Promise<void>((resolve) => {
        const stop = engine.subscribe((event) => {
          // A second look at pages, after the last of them, counts on.
          if (event.type === 'job' && event.job.kind === 'import')
            told = Math.max(told, Math.min(total, event.job.done));
          if (event.type === 'job' && event.job.done > 5 + round * 60) {
            stop();
            kill();
            resolve();
          }
        });
      });
      await call('imports.start', { sources });
      await ended;
      const { rows } = await everyDocument();
      // Each page is told of after it is stored; the one after may be stored as well.
      expect(rows.length).toBeGreaterThanOrEqual(told - 1);
      for (const { id } of rows) expect((await call('documents.get', { documentId: id })).raw).toContain('医共体');
    }
    await call('imports.start', { sources });
    while ((await everyDocument()).total < total) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await call('project.verify', {})).toMatchObject({ ok: true, documents: total });
  });

  it('while it looks at pages again leaves each with its old or its new analysis, and the next import goes on', async () => {
    const sites = 60;
    // Only the second page of a site tells what the first shares with it.
    const tailOf = (site: number): string => madeUpArticle(1_000 + site).body[1] ?? '';
    for (let number = 0; number < 2 * sites; number++) {
      const site = number >> 1;
      where.file(`many/s${site}.example.com/${number}.txt`, madeUpPage(madeUpArticle(number), [tailOf(site)]));
    }
    const sources: Input<'imports.start'>['sources'] = [{ type: 'path', path: path.join(where.folder, 'many') }];
    await start();
    const killed = new Promise<void>((resolve) => {
      const stop = engine.subscribe((event) => {
        if (event.type !== 'job' || event.job.done <= 2 * sites) return;
        stop();
        kill();
        resolve();
      });
    });
    await call('imports.start', { sources });
    await killed;
    /** Of each page whether what its site repeats is still kept. */
    const keepsTail = async (): Promise<boolean[]> => {
      const { rows } = await everyDocument();
      const pages = await Promise.all(rows.map(({ id }) => call('documents.get', { documentId: id })));
      return pages.map(({ raw, review, row }) => {
        const at = raw.indexOf(tailOf(Number(/(\d+)\.txt$/u.exec(row.name)?.[1]) >> 1));
        return review.blocks.some(({ start, end, kept }) => kept && start <= at && end > at);
      });
    };
    const before = await keepsTail();
    expect(before).toHaveLength(2 * sites);
    expect(before).toContain(true);
    expect(await call('project.verify', {})).toMatchObject({ ok: true, problems: [] });
    const { id } = await call('imports.start', { sources });
    while ((await call('jobs.get', { jobId: id })).state === 'running')
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await keepsTail()).not.toContain(true);
    expect(await call('project.verify', {})).toMatchObject({ ok: true, problems: [] });
  });

  it('tells that it restarts and answers again by itself', async () => {
    await start();
    const states: string[] = [];
    const ready = new Promise<void>((resolve) => {
      engine.subscribe((event) => {
        if (event.type !== 'engine') return;
        states.push(event.state);
        if (event.state === 'ready') resolve();
      });
    });
    kill();
    await ready;
    expect(states).toEqual(['restarting', 'ready']);
    expect((await call('project.get', {})).recovered).toBe(true);
    await call('imports.start', { sources: [{ type: 'path', path: seedPages }] });
    while ((await everyDocument()).total < 5) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it('is given up after it keeps dying, and says so', async () => {
    await start();
    const failed = new Promise<void>((resolve) => {
      engine.subscribe((event) => {
        if (event.type === 'engine' && event.state === 'ready') kill();
        if (event.type === 'engine' && event.state === 'failed') resolve();
      });
    });
    kill();
    await failed;
    expect(await engine.request('project.get', {})).toMatchObject({ ok: false, error: { code: 'engine_unavailable' } });
  });
});

describe('an engine whose host ends', () => {
  const closedCleanly = (): boolean => {
    const project = openProject(where.project, { readOnly: false });
    project.close();
    return !project.recovered;
  };

  it('leaves Ctrl+C, which the terminal sends to it as well, to the host', async () => {
    await start();
    const pid = engine.pid() ?? 0;
    process.kill(pid, 'SIGINT');
    await call('preferences.get', {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(engine.pid()).toBe(pid);
    await call('preferences.get', {});
    await engine.close();
    expect(closedCleanly()).toBe(true);
  });

  it('closes the project cleanly also in the middle of an import', async () => {
    for (let number = 0; number < 40; number++) where.file(`many/${number}.txt`, page(number));
    const child = fork(entryFile('engine-child'), [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
    let errors = '';
    child.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    const exit = once(child, 'exit');
    const place = { projectPath: where.project, preferencesPath: where.preferences };
    child.send({ type: 'open', ...place, uploadsFolder: null, readOnly: false, sample: false });
    const sources = [{ type: 'path', path: path.join(where.folder, 'many') }];
    child.send({ type: 'request', id: 1, method: 'imports.start', input: { sources } });
    await new Promise<void>((resolve) => {
      child.on('message', ({ event }: { event?: EngineEvent }) => {
        if (event?.type === 'job' && event.job.done > 2) resolve();
      });
    });
    child.disconnect();
    expect(await exit).toEqual([0, null]);
    expect(errors).toBe('');
    expect(closedCleanly()).toBe(true);
  });
});
