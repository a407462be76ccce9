import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Input, Output } from '../../shared/contract/contract.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Job } from '../../shared/contract/schemas/job.ts';
import type { Random } from '../../shared/random.ts';
import { VERDICTS } from '../../shared/text/model.ts';
import { corpusPage } from '../support/corpus/made-up-corpus.ts';
import type { EngineProcess } from './engine-process.ts';

/** What the engine has said that it has done. */
export interface Acknowledged {
  /** Commands that were answered. */
  commands: Set<string>;
  /** The most pages that were told to be there. */
  documents: number;
}

export interface Stage {
  engine: EngineProcess;
  random: Random;
  folder: string;
  acknowledged: Acknowledged;
}

/** Pages of one import. */
const PAGES = 40;
/** More than can be done before a round ends. */
const MANY = 1_000;

const library = (engine: EngineProcess): Promise<Output<'documents.list'>> =>
  engine.call('documents.list', {
    filter: {},
    sort: { by: 'imported', descending: true },
    offset: 0,
    limit: 100,
  });

/** Waits for the end of a job. @throws Error where the engine dies before */
async function finish(engine: EngineProcess, started: Promise<Job>): Promise<Job> {
  let id = '';
  const early: Job[] = [];
  const ended = new Promise<Job>((resolve) => {
    const hear = (job: Job): void => {
      if (id === '') early.push(job);
      if (job.id !== id) return;
      if (job.state !== 'running') resolve(job);
    };
    engine.subscribe((event: EngineEvent) => {
      if (event.type === 'job') hear(event.job);
    });
    void started.then(
      (job) => {
        id = job.id;
        for (const each of early) hear(each);
      },
      () => undefined,
    );
  });
  await started;
  const died = engine.ended.then(() => {
    throw new Error('the engine has died');
  });
  return Promise.race([ended, died]);
}

async function importPages({ engine, random, folder, acknowledged }: Stage): Promise<void> {
  const crawl = path.join(folder, `crawl-${randomUUID()}`);
  const first = random.int(0, 1_000_000_000);
  for (let number = first; number < first + PAGES; number++) {
    const page = corpusPage(number, PAGES);
    const file = path.join(crawl, page.path);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, page.text);
  }
  const { documents } = await engine.call('project.get', {});
  const sources: Input<'imports.start'>['sources'] = [{ type: 'path', path: crawl }];
  engine.subscribe((event) => {
    // What is counted is on the disk; a second look at pages counts on.
    if (event.type === 'job' && event.job.kind === 'import')
      acknowledged.documents = Math.max(acknowledged.documents, documents + Math.min(PAGES, event.job.done));
  });
  await finish(engine, engine.call('imports.start', { sources }));
}

async function decide({ engine, random, acknowledged }: Stage): Promise<void> {
  const { rows } = await library(engine);
  for (let number = 0; number < MANY && rows.length > 0; number++) {
    const commandId = randomUUID();
    const decision = { type: 'note.set', text: commandId } as const;
    const items = [{ documentId: random.pick(rows).id, decision }];
    await engine.call('review.decide', { commandId, label: 'action.note', items });
    acknowledged.commands.add(commandId);
  }
}

async function mark({ engine, random, acknowledged }: Stage): Promise<void> {
  for (let number = 0; number < MANY; number++) {
    const { documents, position } = await engine.call('project.get', {});
    if (documents === 0) return;
    const commandId = randomUUID();
    const label = random.pick(VERDICTS);
    await engine.call('documents.mark', {
      commandId,
      filter: {},
      mark: { type: 'verdict.set', label },
      documents,
      position,
    });
    acknowledged.commands.add(commandId);
    await engine.call('review.undo', { commandId: randomUUID() });
    await engine.call('review.redo', { commandId: randomUUID() });
  }
}

async function applyRules({ engine, random, acknowledged }: Stage): Promise<void> {
  for (let number = 0; number < 10; number++) {
    const commandId = randomUUID();
    const text = random.pick(['会议', '卫生', '微信', '新闻中心', '医疗', '网址', '加强…工作']);
    const rule: NonNullable<Input<'rules.apply'>['items'][number]['rule']> = {
      name: text,
      kind: 'promo',
      kept: false,
      pattern: { match: 'template', text, unit: random.pick(['line', 'passage']) },
      scope: { type: 'corpus' },
      overTags: false,
      enabled: true,
    };
    const started = engine.call('rules.apply', { commandId, items: [{ ruleId: null, rule }], onFinished: false });
    const job = await finish(engine, started);
    if (job.state === 'done') acknowledged.commands.add(commandId);
  }
}

async function reclean({ engine }: Stage): Promise<void> {
  const started = engine.call('reclean.start', { filter: {}, withReviewed: true });
  await finish(engine, started);
}

async function backUp({ engine }: Stage): Promise<void> {
  await finish(engine, engine.call('backups.start', {}));
}

/** What a round may be in the middle of. */
export const ACTIVITIES = { importPages, decide, mark, applyRules, reclean, backUp } as const;
export type ActivityName = keyof typeof ACTIVITIES;
