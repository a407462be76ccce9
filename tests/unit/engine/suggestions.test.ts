import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addProposals, type ProposedPage } from '../../support/add-proposals.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

let where: ProjectFolder;
let engine: TestEngine;

beforeEach(() => {
  where = projectFolder();
});
afterEach(async () => {
  await engine.close();
  where.remove();
});

function open(pages: Iterable<ProposedPage>): void {
  addProposals(where.project, pages);
  engine = openTestEngine(where);
}

const TWO_PAGES: ProposedPage[] = [
  {
    name: 'one.txt',
    raw: '𠮷林推进紧密型县域医共体建设，完善医保支付方式，提高村医待遇。',
    proposals: [
      { quote: '推进紧密型县域医共体建设', code: 'delivery.tiered', confidence: 0.9 },
      { quote: '完善医保支付方式', code: 'insurance.payment', confidence: 0.8 },
      { quote: '提高村医待遇', code: 'workforce.pay', confidence: 0.4 },
    ],
  },
  {
    name: 'two.txt',
    raw: '开展药品集中采购，办好人民满意的医院。',
    proposals: [
      { quote: '开展药品集中采购', code: 'medicine.procurement', confidence: 0.85 },
      { quote: '办好人民满意的医院', code: 'no.such.code', confidence: 0.95 },
    ],
  },
];

const accept = (position: number, more: { threshold?: number; text?: string; commandId?: string } = {}) =>
  engine.call('suggestions.accept', {
    commandId: more.commandId ?? randomUUID(),
    label: 'action.measure.acceptAll',
    filter: more.text ? { text: more.text } : {},
    threshold: more.threshold ?? 0.8,
    position,
  });

const accepted = async (): Promise<number> => (await engine.call('project.get', {})).measuresAccepted;

test('the preview counts by code, shows the least sure in their context and leaves out unknown codes', async () => {
  open(TWO_PAGES);
  const preview = await engine.call('suggestions.preview', { filter: {}, threshold: 0.8 });
  expect(preview).toMatchObject({ documents: 2, measures: 3, leftOut: 1 });
  expect(preview.byCode.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual([
    { code: 'delivery.tiered', count: 1 },
    { code: 'insurance.payment', count: 1 },
    { code: 'medicine.procurement', count: 1 },
  ]);
  expect(preview.sample.map(({ confidence }) => confidence)).toEqual([0.8, 0.85, 0.9]);
  expect(preview.sample[0]).toMatchObject({
    title: 'one.txt',
    quote: '完善医保支付方式',
    before: '𠮷林推进紧密型县域医共体建设，',
    after: '，提高村医待遇。',
  });
  const filtered = await engine.call('suggestions.preview', { filter: { text: 'TWO' }, threshold: 0.3 });
  expect(filtered).toMatchObject({ documents: 1, measures: 1, leftOut: 1 });
});

test('what the preview showed is accepted as one step, taken back as one and made again as one', async () => {
  open(TWO_PAGES);
  const { position } = await engine.call('suggestions.preview', { filter: {}, threshold: 0.8 });
  const change = await accept(position);
  expect(change.documentIds).toHaveLength(2);
  expect(await accepted()).toBe(3);
  expect(await engine.call('project.verify', {})).toMatchObject({ ok: true, quotes: 3 });
  await engine.undo();
  expect(await accepted()).toBe(0);
  await engine.redo();
  expect(await accepted()).toBe(3);
  expect((await engine.call('suggestions.preview', { filter: {}, threshold: 0.8 })).measures).toBe(0);
});

test('the same command is carried out once, whatever has happened since', async () => {
  open(TWO_PAGES);
  const commandId = randomUUID();
  const { position } = await engine.call('suggestions.preview', { filter: {}, threshold: 0.8 });
  const first = await accept(position, { commandId });
  const again = await accept(position, { commandId });
  // Who asks again reads the pages anew, whatever state of them is known.
  expect(again).toEqual({ ...first, patches: {} });
  await expect(engine.call('review.undo', { commandId })).rejects.toThrow('invalid_input');
});

test('nothing is accepted once the log has moved on, the count differs, or nothing is left', async () => {
  open(TWO_PAGES);
  const { position } = await engine.call('suggestions.preview', { filter: {}, threshold: 0.8 });
  const { rows } = await engine.call('documents.list', {
    filter: { text: 'one' },
    sort: { by: 'imported', descending: false },
    offset: 0,
    limit: 1,
  });
  await engine.decide(rows[0]?.id ?? '', { type: 'note.set', text: '看过' });
  await expect(accept(position)).rejects.toThrow('suggestions_changed');
  const input = { commandId: randomUUID(), label: 'action.measure.acceptAll', filter: {}, threshold: 0.8 };
  const counted = engine.call('suggestions.accept', { ...input, position: position + 1, measures: 4 });
  await expect(counted).rejects.toThrow('suggestions_changed');
  await expect(accept(position + 1, { threshold: 1 })).rejects.toThrow('suggestions_changed');
  expect(await accepted()).toBe(0);
  await accept(position + 1);
  expect(await accepted()).toBe(3);
});

test('a proposal whose code was merged is accepted under the code that took its place', async () => {
  open(TWO_PAGES);
  await engine.call('codebook.change', {
    commandId: randomUUID(),
    baseVersion: 1,
    operations: [{ type: 'code.merge', from: ['insurance.payment'], into: 'delivery.tiered' }],
  });
  const preview = await engine.call('suggestions.preview', { filter: {}, threshold: 0.8 });
  expect(preview.byCode[0]).toEqual({ code: 'delivery.tiered', count: 2 });
  await accept(preview.position);
  expect((await engine.call('codebook.counts', {})).counts['delivery.tiered']).toBe(2);
});

function* manyPages(count: number): Generator<ProposedPage> {
  for (let number = 0; number < count; number++) {
    const quotes = Array.from({ length: 10 }, (_, index) => `推进第${number}号第${index}项改革`);
    yield {
      name: `page-${number}.txt`,
      raw: `${quotes.join('，')}。${'各地要加强组织领导，压实责任。'.repeat(60)}`,
      proposals: quotes.map((quote, index) => ({ quote, code: 'delivery.tiered', confidence: 0.8 + index / 100 })),
    };
  }
}

test('ten thousand proposals on a thousand pages are one step, and the preview lets others work', async () => {
  open(manyPages(1_000));
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const preview = await engine.call('suggestions.preview', { filter: {}, threshold: 0.8 });
  clearInterval(timer);
  expect(preview).toMatchObject({ documents: 1_000, measures: 10_000 });
  expect(preview.sample).toHaveLength(50);
  expect(turns).toBeGreaterThan(3);
  const change = await accept(preview.position);
  expect(change.documentIds).toHaveLength(1_000);
  expect(await accepted()).toBe(10_000);
  await engine.undo();
  expect(await accepted()).toBe(0);
});
