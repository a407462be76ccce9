import { describe, expect, test } from 'vitest';
import { seedsFolder } from '../../electron/engine/app-paths.ts';
import { loadSeeds } from '../../electron/engine/pipeline/load-seeds.ts';
import { PageAnalyser } from '../../shared/text/analyse-page.ts';
import { articleModel } from '../../shared/text/blocks/find-article.ts';
import { isBoundary } from '../unit/text/arbitraries.ts';
import { DEVELOPMENT_FAMILIES } from './families-dev.ts';
import { HELD_OUT_FAMILIES } from './families-held-out.ts';
import { cleanPages, contaminatedPages } from './generate.ts';
import { emptyTally, measurePage } from './measure.ts';
import { DEVELOPMENT_OBFUSCATIONS } from './obfuscations.ts';
import { publicPages } from './public-pages.ts';

const { lexicons, lines } = loadSeeds(seedsFolder());
const stamp = { version: '', rules: '', segmenter: '' };
const analyser = new PageAnalyser({
  lexicons,
  codes: [],
  rules: [],
  segmenter: null,
  model: articleModel(lines),
  stamp,
});
const mixture = { families: DEVELOPMENT_FAMILIES, obfuscations: DEVELOPMENT_OBFUSCATIONS, pages: 2, seed: 21 };

describe('generated contamination', () => {
  test('the same mixture gives the same pages, with spans at characters', () => {
    const pages = [...contaminatedPages({ ...mixture, pages: 1 })];
    expect([...contaminatedPages({ ...mixture, pages: 1 })]).toEqual(pages);
    for (const { text, spam, body } of pages) {
      expect(spam.length).toBeGreaterThan(0);
      for (const { start, end } of [...spam, ...body]) {
        expect(end).toBeGreaterThan(start);
        expect(isBoundary(text, start) && isBoundary(text, end)).toBe(true);
      }
    }
  });

  test('is found, taken out, and nothing else is', () => {
    const tally = emptyTally();
    for (const page of contaminatedPages(mixture)) measurePage(analyser, page, [tally]);
    expect(tally.flagged / tally.pages).toBeGreaterThanOrEqual(0.99);
    expect(tally.spamRemoved / tally.spamChars).toBeGreaterThanOrEqual(0.98);
    expect(tally.bodyRemoved / tally.bodyChars).toBeLessThanOrEqual(0.001);
  });

  test('clean pages stay clean, those on crimes that spam advertises too', () => {
    for (const page of cleanPages(400, 22)) expect(analyser.analyse(page).verdict.label, page).toBe('clean');
  });

  const pages = publicPages();
  test.skipIf(pages.length === 0)('public pages stay clean', () => {
    const labels = pages.map(({ id, text }) => [id, analyser.analyse(text).verdict.label]);
    expect(labels.filter(([, label]) => label === 'spam' || label === 'contaminated')).toEqual([]);
  });

  test('no held-out word stands in the lexicon', () => {
    const { strong, weak } = lexicons.spam;
    const known = new Set([...Object.values(strong).flat(), ...weak]);
    const nouns = HELD_OUT_FAMILIES.flatMap((family) => family.nouns);
    expect(nouns.filter((noun) => known.has(noun))).toEqual([]);
  });
});
