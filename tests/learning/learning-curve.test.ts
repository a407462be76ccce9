import { describe, expect, test } from 'vitest';
import { addScores, type MeasureScore, NO_SCORE, scoreMeasures } from '../../shared/learn/evaluate.ts';
import { learn } from '../../shared/learn/learn.ts';
import { combineModels, type LearnedModel, readModel } from '../../shared/learn/learned-model.ts';
import { seedCodes, seeds } from '../support/seed-analyser.ts';
import { pagesOf, type ReviewedPage } from './reviewed-pages.ts';

const codes = seedCodes.map(({ id }) => id);
const shipped = readModel(seeds.measures);
const pages = pagesOf('qinglan');

const score = ({ cases, tags }: ReviewedPage, by: LearnedModel | null): MeasureScore =>
  scoreMeasures(cases.measures, tags, by, codes);
const f1 = ({ found, proposed, tagged }: MeasureScore): number => (2 * found) / (proposed + tagged);

/** One half of a source's pages is learned from, the other half shows what came of it. */
const halves = [
  { read: pages.slice(0, 5), held: pages.slice(5) },
  { read: pages.slice(5), held: pages.slice(0, 5) },
].map((half) => {
  const result = learn(half.read, codes, null, shipped);
  return { ...half, result, learned: combineModels(shipped, result.model) };
});

describe('after five reviewed pages of a source', () => {
  test.each(halves)('what was learned is better on those held out in turn, and is taken over', ({ result }) => {
    const { adopted, evaluation } = result;
    expect(adopted).toContain('measure');
    expect(evaluation.pages).toBe(5);
    expect(f1(evaluation.measures.after)).toBeGreaterThan(f1(evaluation.measures.before));
  });

  test('more proposals on its other pages are right, and far more of their measures are proposed', () => {
    const total = (by: (half: (typeof halves)[number]) => LearnedModel | null): MeasureScore =>
      halves.flatMap((half) => half.held.map((page) => score(page, by(half)))).reduce(addScores, NO_SCORE);
    const [before, after] = [total(() => shipped), total(({ learned }) => learned)];
    expect(after.found / after.proposed).toBeGreaterThan(before.found / before.proposed);
    expect(after.found / after.tagged).toBeGreaterThan(before.found / before.tagged + 0.15);
  });

  test.each(
    halves.flatMap(({ held, learned }) =>
      [...held, ...pagesOf('lanchuan')].map((page) => [page.name, page, learned] as const),
    ),
  )('%s, of this source or another, gets no worse by more than five points', (_, page, learned) => {
    expect(f1(score(page, learned))).toBeGreaterThan(f1(score(page, shipped)) - 0.05);
  });
});

describe('what was learned', () => {
  test('is refused where the same pages have taught it before', () => {
    const [half] = halves;
    const { model, caution } = half?.result ?? {};
    const again = learn(
      (half?.read ?? []).map((page) => ({ ...page, before: page.review })),
      codes,
      { model: model ?? {}, caution: caution ?? 0 },
      shipped,
    );
    expect(again.evaluation.measures.after).toEqual(again.evaluation.measures.before);
    expect(again.model).toBeNull();
  });

  test('is refused where fewer than three pages are finished', () => {
    expect(learn(pages.slice(0, 2), codes, null, shipped)).toMatchObject({ model: null, adopted: [] });
  });
});
