import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Random } from '../../../shared/random.ts';
import type { ScoreRow } from '../../../shared/review/scorecard.ts';
import { openTestEngine, seedPages, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

let where: ProjectFolder;
let engine: TestEngine;

beforeEach(async () => {
  where = projectFolder();
  engine = openTestEngine(where);
  await engine.importPaths(`${seedPages}/002_91fb889256e43d31.txt`, `${seedPages}/001_e31c28715c14688b.txt`);
});
afterEach(async () => {
  await engine.close();
  where.remove();
});

const row = async (group: string, key: string): Promise<Partial<ScoreRow>> => {
  const { rows } = await engine.call('scorecard.get', {});
  return rows.find((each) => each.group === group && each.key === key) ?? {};
};

test('every decision about a proposal moves its row, and undo moves it back', async () => {
  expect(await engine.call('scorecard.get', {})).toEqual({ pages: 0, rows: [] });
  const { rows } = await engine.call('documents.list', {
    filter: { text: '六大工程' },
    sort: { by: 'imported', descending: false },
    offset: 0,
    limit: 1,
  });
  const documentId = rows[0]?.id ?? '';
  const { raw, review } = await engine.call('documents.get', { documentId });
  const [first, second, third] = review.measures.filter(({ code }) => code === 'delivery.hospital');
  if (!first || !second || !third) throw new Error('the sample page has three measures of this code');
  const tagOf = ({ start, end, code, level, actor, region, stage, instrument, targets }: typeof first) => ({
    ...{ start, end, code, rawQuote: raw.slice(start, end) },
    attributes: { level, actor, region, stage, instrument, targets },
  });
  await engine.decide(
    documentId,
    { type: 'measure.set', measureId: first.id, action: 'accept', tag: tagOf(first) },
    { type: 'measure.set', measureId: second.id, action: 'recode', tag: tagOf({ ...second, code: 'workforce.pay' }) },
    { type: 'measure.set', measureId: third.id, action: 'resize', tag: tagOf({ ...third, end: third.end - 1 }) },
    { type: 'verdict.set', label: 'contaminated' },
  );
  expect(await row('code', 'delivery.hospital')).toMatchObject({ accepted: 1, corrected: 1, rejected: 1 });
  expect((await row('code', 'delivery.hospital')).precision?.value).toBeCloseTo(2 / 3);
  expect(await row('code', 'workforce.pay')).toMatchObject({ missed: 1 });
  expect(await row('verdict', 'clean')).toMatchObject({ rejected: 1 });
  expect(await row('verdict', 'contaminated')).toMatchObject({ missed: 1, recall: { value: 0 } });
  expect(await row('block', 'body')).toEqual({});
  expect((await engine.call('scorecard.get', {})).pages).toBe(1);

  await engine.undo();
  expect(await engine.call('scorecard.get', {})).toEqual({ pages: 0, rows: [] });
});

test('blocks count once the page is done: changed ones as corrected, the others as accepted', async () => {
  const { rows } = await engine.call('documents.list', {
    filter: { text: '六大工程' },
    sort: { by: 'imported', descending: false },
    offset: 0,
    limit: 1,
  });
  const documentId = rows[0]?.id ?? '';
  const { review } = await engine.call('documents.get', { documentId });
  const heading = review.blocks.find(({ kind }) => kind === 'heading');
  const headings = review.blocks.filter(({ kind }) => kind === 'heading').length;
  if (!heading) throw new Error('the sample page has a heading');
  await engine.decide(
    documentId,
    { type: 'block.set', start: heading.start, end: heading.end, kind: 'caption', kept: false },
    { type: 'status.set', status: 'done' },
  );
  expect(await row('block', 'heading')).toMatchObject({ accepted: headings - 1, corrected: 1, recall: null });
});

/**
 * Counts again what became of the proposals, from the log alone: the events in their order, with those of undone commands
 * left out, and of each proposal the last word.
 */
function recount(file: string): { accepted: number; corrected: number; rejected: number; missed: number } {
  const db = new BetterSqlite3(file, { readonly: true });
  const events = db.prepare('SELECT type, command_id AS command, body FROM events ORDER BY position').all() as {
    type: string;
    command: string;
    body: string;
  }[];
  db.close();
  const undone = new Set<string>();
  for (const { type, body } of events) {
    if (type === 'undo') undone.add(JSON.parse(body).commandId);
    if (type === 'redo') undone.delete(JSON.parse(body).commandId);
  }
  const last = new Map<string, string>();
  for (const { type, command, body } of events) {
    if (!type.startsWith('measure.') || undone.has(command)) continue;
    const { measureId, tag } = JSON.parse(body);
    const [span, code] = measureId.slice(2).split(':');
    if (type !== 'measure.set') last.set(measureId, 'rejected');
    else if (!measureId.startsWith('p:')) last.set(measureId, 'missed');
    else last.set(measureId, span === `${tag.start}-${tag.end}` && code === tag.code ? 'accepted' : 'corrected');
  }
  const counts = { accepted: 0, corrected: 0, rejected: 0, missed: 0 };
  for (const outcome of last.values()) counts[outcome as keyof typeof counts]++;
  return counts;
}

test('the scorecard adds up to the log, whatever was decided, undone and redone', async () => {
  const random = new Random(7);
  const sort = { by: 'imported', descending: false } as const;
  const { rows } = await engine.call('documents.list', { filter: {}, sort, offset: 0, limit: 10 });
  for (let step = 0; step < 120; step++) {
    const documentId = random.pick(rows).id;
    const { raw, review } = await engine.call('documents.get', { documentId });
    const { undoState } = await engine.call('project.get', {});
    const measure = random.pick(review.measures.filter(({ origin }) => origin === 'machine'));
    const { level, actor, region, stage, instrument, targets } = measure;
    const attributes = { level, actor, region, stage, instrument, targets };
    const tagOf = (end: number, code: string) => ({
      ...{ start: measure.start, end, code, rawQuote: raw.slice(measure.start, end), attributes },
    });
    const tag = tagOf(measure.end, measure.code);
    const { id: measureId, end, code } = measure;
    const choice = random.int(0, 6);
    if (choice === 0) await engine.decide(documentId, { type: 'measure.reject', measureId, tag });
    else if (choice === 1) await engine.decide(documentId, { type: 'measure.set', measureId, action: 'accept', tag });
    else if (choice === 2)
      await engine.decide(documentId, { type: 'measure.set', measureId, action: 'resize', tag: tagOf(end - 1, code) });
    else if (choice === 3)
      await engine.decide(documentId, {
        ...{ type: 'measure.set', measureId, action: 'recode', tag: tagOf(end, 'workforce.pay') },
      });
    else if (choice === 4)
      await engine.decide(documentId, { type: 'measure.set', measureId: `r${step}`, action: 'add', tag });
    else if (choice === 5 && undoState.undo) await engine.undo();
    else if (undoState.redo) await engine.redo();
  }
  const { rows: score } = await engine.call('scorecard.get', {});
  const sum = { accepted: 0, corrected: 0, rejected: 0, missed: 0 };
  for (const each of score.filter(({ group }) => group === 'week'))
    for (const what of Object.keys(sum) as (keyof typeof sum)[]) sum[what] += each[what];
  expect(sum.accepted + sum.rejected).toBeGreaterThan(10);
  expect(sum).toEqual(recount(where.project));
});
