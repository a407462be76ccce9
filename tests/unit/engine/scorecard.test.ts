import { afterEach, beforeEach, expect, test } from 'vitest';
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
