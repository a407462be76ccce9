import { openSegmenter } from '../../electron/engine/segment/open-segmenter.ts';
import type { LearningPage } from '../../shared/learn/learn.ts';
import { initialReview } from '../../shared/review/fold.ts';
import type { ReviewedMeasure } from '../../shared/review/review-state.ts';
import { seedAnalyser, seedCodes, seeds } from '../support/seed-analyser.ts';
import { type Tag, type TaggedPage, taggedPages } from './tagged-pages.ts';

export const analyser = seedAnalyser({
  codes: seedCodes,
  segmenter: openSegmenter({ userDictionary: seeds.userDictionary }),
});

export interface ReviewedPage extends LearningPage, TaggedPage {}

const accepted = ({ start, end, code }: Tag): ReviewedMeasure => ({
  ...{ id: `r:${start}`, start, end, code, status: 'accepted', origin: 'reviewer', confidence: null },
  ...{ alternatives: [], reason: null, level: null, actor: null, region: null, stage: null, instrument: null },
  targets: [],
});

/** A page as a reviewer leaves it who has tagged every measure and called it done. */
export function reviewed(page: TaggedPage): ReviewedPage {
  const cases = analyser.study(page.text);
  const review = initialReview(analyser.analyse(page.text));
  return { ...page, cases, before: null, review: { ...review, status: 'done', measures: page.tags.map(accepted) } };
}

/** The invented pages of one source, in their order. */
export const pagesOf = (source: string): ReviewedPage[] =>
  taggedPages.filter(({ name }) => name.startsWith(source)).map(reviewed);
