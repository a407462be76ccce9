import { Random } from '../../../shared/random.ts';
import { DEVELOPMENT_FAMILIES } from '../../../tests/contamination/families-dev.ts';
import type { Family } from '../../../tests/contamination/family.ts';
import {
  cleanPages,
  contaminatedPages,
  type Mixture,
  noticePages,
  type SpamPage,
} from '../../../tests/contamination/generate.ts';
import { NOTICES } from '../../../tests/contamination/notices.ts';
import { DEVELOPMENT_OBFUSCATIONS } from '../../../tests/contamination/obfuscations.ts';
import type { PublicPage } from '../../../tests/contamination/public-pages.ts';

export const FOLDS = 6;
const NOTICE_PAGES = 150;
const GENERATED_PAGES = 80;
/** Longest public page that spam is put into (UTF-16 units). */
const LONGEST_HOST = 4000;
const SEED = 500;

/** Families of spam and clean pages that models of other folds never see. */
export interface SpamFold {
  families: readonly Family[];
  /** Pages with spam of the fold's families. */
  spam: readonly SpamPage[];
  /**
   * The same with nouns that are pieces of clean text, so that a model learns how things are sold rather than which
   * things.
   */
  neutral: readonly SpamPage[];
  /** Clean pages as they are found, and such as are made. */
  real: readonly string[];
  clean: readonly string[];
}

/** Divides the development families, notices and public pages (by owner) among folds. The same pages give the same folds. */
export function spamFolds(pages: readonly PublicPage[]): SpamFold[] {
  const owners = [...new Set(pages.map(({ owner }) => owner))].sort();
  const chinese = DEVELOPMENT_FAMILIES.filter(({ foreign }) => !foreign);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const own = pages.filter(({ owner }) => owners.indexOf(owner) % FOLDS === fold).map(({ text }) => text);
    const families = chinese.filter((_family, index) => index % FOLDS === fold);
    const notices = NOTICES.seen.filter((_notice, index) => index % FOLDS === fold);
    const mixture: Mixture = {
      families,
      obfuscations: DEVELOPMENT_OBFUSCATIONS,
      pages: 1,
      seed: SEED + fold,
      hosts: own.filter((text) => text.length < LONGEST_HOST),
    };
    const random = new Random(SEED + 100 + fold);
    const neutral = families.map((family) => ({ ...family, nouns: pickSpans(own.join('\n'), 40, random) }));
    return {
      families,
      spam: [...contaminatedPages(mixture)],
      neutral: [...contaminatedPages({ ...mixture, families: neutral, seed: SEED + 200 + fold })],
      real: own,
      clean: [
        ...noticePages(NOTICE_PAGES, SEED + 300 + fold, notices),
        ...cleanPages(GENERATED_PAGES, SEED + 400 + fold),
      ],
    };
  });
}

function pickSpans(text: string, count: number, random: Random): string[] {
  const runs = text.match(/[\u4e00-\u9fff]{6,}/g) ?? ['一二三四五六'];
  return Array.from({ length: count }, () => {
    const run = random.pick(runs);
    const length = random.int(2, 6);
    const start = random.int(0, run.length - length);
    return run.slice(start, start + length);
  });
}
