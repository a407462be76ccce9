import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SimilarHit } from '../../../shared/contract/schemas/similar.ts';
import { addProposals, type ProposedPage } from '../../support/add-proposals.ts';
import { madeUpArticle, madeUpPage } from '../../support/made-up-pages.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const QUOTE = '推进紧密型县域医共体建设';

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

const plain = (name: string, raw: string): ProposedPage => ({ name, raw, proposals: [] });
const proposed = (name: string, raw: string, quote: string, code = 'delivery.tiered'): ProposedPage => ({
  name,
  raw,
  proposals: [{ quote, code, confidence: 0.9 }],
});
const ANCHOR = proposed('anchor.txt', `会议要求，${QUOTE}，完善医保支付方式。`, QUOTE);

async function idOf(name: string): Promise<string> {
  const sort = { by: 'imported', descending: false } as const;
  const { rows } = await engine.call('documents.list', { filter: { text: name }, sort, offset: 0, limit: 1 });
  return rows[0]?.id ?? '';
}

async function anchor() {
  const documentId = await idOf('anchor.txt');
  const { review } = await engine.call('documents.get', { documentId });
  return { documentId, measureId: review.measures[0]?.id ?? '' };
}

/** Every hit of the corpus, asked for as the interface does. */
async function search(limit = 100): Promise<{ hits: SimilarHit[]; scanned: number; calls: number }> {
  const asked = await anchor();
  const hits: SimilarHit[] = [];
  let [scanned, calls] = [0, 0];
  for (let after: number | null = 0; after !== null; calls++) {
    const page: Awaited<ReturnType<typeof engine.call<'measures.similar'>>> = await engine.call('measures.similar', {
      ...asked,
      after,
      limit,
    });
    hits.push(...page.hits);
    scanned += page.scanned;
    after = page.next;
  }
  return { hits, scanned, calls };
}

test('the same measure is found in either script, with pinyin, and where nothing was proposed', async () => {
  open([
    ANCHOR,
    plain('plain.txt', '全省推進緊密型縣域醫(yī)共體建設。'),
    proposed('other-code.txt', `要${QUOTE}。`, QUOTE, 'insurance.payment'),
    plain('unlike.txt', '药品集中采购降低了价格。'),
  ]);
  const { hits, scanned } = await search();
  expect(scanned).toBe(4);
  expect(hits.map(({ title, rawQuote, likeness, state, code }) => [title, rawQuote, likeness, state, code])).toEqual([
    ['plain.txt', '推進緊密型縣域醫(yī)共體建設', 1, 'untagged', null],
    ['other-code.txt', QUOTE, 1, 'suggested', 'insurance.payment'],
  ]);
  expect(hits[0]).toMatchObject({ before: '全省', after: '。', measureId: null, attributes: null });
  for (const { documentId, start, end, rawQuote } of hits) {
    const { raw } = await engine.call('documents.get', { documentId });
    expect(raw.slice(start, end)).toBe(rawQuote);
  }
});

test('what a reviewer made of it elsewhere is told, and removed text is passed over', async () => {
  const tail = `相关新闻 ${QUOTE}`;
  open([ANCHOR, proposed('decided.txt', `要${QUOTE}。`, QUOTE), plain('tail.txt', `本地新闻。\n${tail}`)]);
  const decided = await idOf('decided.txt');
  const { raw, review } = await engine.call('documents.get', { documentId: decided });
  const [measure] = review.measures;
  if (!measure) throw new Error('the page has a proposal');
  const { id: measureId, start, end, code } = measure;
  const attributes = { level: '省', actor: null, region: null, stage: null, instrument: null, targets: [] } as const;
  const tag = { start, end, code, rawQuote: raw.slice(start, end), attributes: { ...attributes, targets: [] } };
  await engine.decide(decided, { type: 'measure.set', measureId, action: 'accept', tag });
  const removed = { type: 'block.set', start: 6, end: 6 + tail.length, kind: 'related', kept: false } as const;
  await engine.decide(await idOf('tail.txt'), removed);
  expect((await search()).hits).toMatchObject([{ state: 'accepted', measureId, attributes: { level: '省' } }]);

  await engine.undo();
  expect((await search()).hits.map(({ state }) => state)).toEqual(['accepted', 'untagged']);
  await engine.decide(decided, { type: 'measure.remove', measureId });
  expect((await search()).hits.map(({ state }) => state)).toEqual(['rejected', 'untagged']);
});

test('the same page is searched too, but not the measure itself', async () => {
  open([proposed('anchor.txt', `会议要求，${QUOTE}。各地${QUOTE}，成效明显。`, QUOTE)]);
  const { hits } = await search();
  expect(hits).toHaveLength(1);
  expect(hits[0]?.before).toBe(`会议要求，${QUOTE}。各地`);
});

test('a large corpus is read in short turns that go on where the last ended', async () => {
  function* pages(): Generator<ProposedPage> {
    yield ANCHOR;
    for (let number = 0; number < 4_000; number++) {
      const text = madeUpPage(madeUpArticle(number, 6));
      yield plain(`page-${number}.txt`, number % 500 === 7 ? `${text}\n${QUOTE}。` : text);
    }
  }
  open(pages());
  const asked = await anchor();
  const before = performance.now();
  await engine.call('measures.similar', { ...asked, after: 0, limit: 100 });
  // A turn ends after .15 s; the limit leaves room for a busy machine.
  expect(performance.now() - before).toBeLessThan(1_500);
  const started = performance.now();
  const { hits, scanned, calls } = await search();
  if (process.env.SHOW_TIMES)
    process.stderr.write(`${scanned} pages in ${(performance.now() - started).toFixed(0)} ms, ${calls} calls\n`);
  expect(scanned).toBe(4_001);
  expect(hits.map(({ title }) => title)).toEqual(
    Array.from({ length: 8 }, (_, index) => `page-${index * 500 + 7}.txt`),
  );
  expect(await search(3)).toMatchObject({ hits, scanned: 4_001 });
});

test('a measure that is not there is an error with a name', async () => {
  open([ANCHOR]);
  const { documentId } = await anchor();
  const missing = engine.call('measures.similar', { documentId, measureId: 'r:none', after: 0, limit: 10 });
  await expect(missing).rejects.toThrow('not_found');
});
