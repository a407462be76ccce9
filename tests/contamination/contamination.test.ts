import { describe, expect, test } from 'vitest';
import { seedAnalyser, seeds } from '../support/seed-analyser.ts';
import { isBoundary } from '../unit/text/arbitraries.ts';
import { DEVELOPMENT_FAMILIES } from './families-dev.ts';
import { HELD_OUT_FAMILIES } from './families-held-out.ts';
import { cleanPages, contaminatedPages, noticePages } from './generate.ts';
import { emptyTally, measurePage } from './measure.ts';
import { NOTICES } from './notices.ts';
import { DEVELOPMENT_OBFUSCATIONS } from './obfuscations.ts';
import { publicPages } from './public-pages.ts';

const analyser = seedAnalyser();
/** Families whose words the lexicon holds; those of the others are left to the models. */
const LISTED: ReadonlySet<string> = new Set(['adult', 'gambling', 'invoices', 'certificates', 'games', 'drugs', 'seo']);
const SAMPLED_OF = 7;
const mixture = { families: DEVELOPMENT_FAMILIES, obfuscations: DEVELOPMENT_OBFUSCATIONS, pages: 1, seed: 21 };

describe('generated contamination', () => {
  test('the same mixture gives the same pages, with spans at characters', () => {
    const pages = [...contaminatedPages(mixture)];
    expect([...contaminatedPages(mixture)]).toEqual(pages);
    for (const { text, spam, body } of pages) {
      expect(spam.length).toBeGreaterThan(0);
      for (const { start, end } of [...spam, ...body]) {
        expect(end).toBeGreaterThan(start);
        expect(isBoundary(text, start) && isBoundary(text, end)).toBe(true);
      }
    }
  });

  test('is found, taken out, and nothing else is', () => {
    const [listed, other] = [emptyTally(), emptyTally()];
    let count = 0;
    for (const page of contaminatedPages(mixture)) {
      // Every family in its turn; the bench measures them all.
      if (count++ % SAMPLED_OF === 0) measurePage(analyser, page, [LISTED.has(page.family) ? listed : other]);
    }
    expect(listed.flagged / listed.pages).toBeGreaterThanOrEqual(0.98);
    expect(other.flagged / other.pages).toBeGreaterThanOrEqual(0.92);
    for (const { spamChars, spamRemoved, bodyChars, bodyRemoved } of [listed, other]) {
      expect(spamRemoved / spamChars).toBeGreaterThanOrEqual(0.94);
      expect(bodyRemoved / bodyChars).toBeLessThanOrEqual(0.002);
    }
  });

  test('clean pages stay clean, those on crimes that spam advertises too', () => {
    for (const page of cleanPages(400, 22)) expect(analyser.analyse(page).verdict.label, page).toBe('clean');
  });

  test('notices with prices, telephones and quoted advertisements stay clean', () => {
    for (const page of noticePages(300, 23, NOTICES.seen))
      expect(analyser.analyse(page).verdict.label, page).toBe('clean');
  });

  const pages = publicPages();
  test.skipIf(pages.length === 0)('public pages stay clean', () => {
    const labels = pages.map(({ id, text }) => [id, analyser.analyse(text).verdict.label]);
    expect(labels.filter(([, label]) => label === 'spam' || label === 'contaminated')).toEqual([]);
  });

  test('no held-out word stands in the lexicon or the development families', () => {
    const { strong, weak } = seeds.lexicons.spam;
    const offered = new Set(DEVELOPMENT_FAMILIES.flatMap(({ nouns }) => nouns));
    const known = new Set([...Object.values(strong).flat(), ...weak]);
    const nouns = HELD_OUT_FAMILIES.flatMap((family) => family.nouns);
    expect(nouns.filter((noun) => known.has(noun) || offered.has(noun))).toEqual([]);
  });
});
