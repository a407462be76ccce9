import { openSegmenter } from '../../electron/engine/segment/open-segmenter.ts';
import { type LearningPage, learn } from '../../shared/learn/learn.ts';
import { readModel } from '../../shared/learn/learned-model.ts';
import { reviewed } from '../learning/reviewed-pages.ts';
import { taggedPages } from '../learning/tagged-pages.ts';
import { seedAnalyser, seedCodes, seeds } from '../support/seed-analyser.ts';
import { type Figures, percentile } from './figures.ts';

/** Decisions learned from. */
const DECISIONS = 10_000;
const WARM_UP = 10;
const ROUNDS = 60;

/** The tagged pages over and over, until there are enough decisions: one for each tag and each proposal that is none. */
function manyPages(): { pages: LearningPage[]; decisions: number } {
  const once = taggedPages.map(reviewed);
  const pages: LearningPage[] = [];
  let decisions = 0;
  while (decisions < DECISIONS) {
    const page = once[pages.length % once.length];
    if (!page) break;
    pages.push(page);
    decisions += page.tags.length;
  }
  return { pages, decisions };
}

const megabytes = (): number => process.memoryUsage().rss / 2 ** 20;

/** Learning from ten thousand decisions, proposing on a page, and the memory that both take beside the segmenter's. */
export function benchMeasures(): Figures {
  const segmenter = openSegmenter({ userDictionary: seeds.userDictionary });
  segmenter.tag('深化医药卫生体制改革');
  const withSegmenter = megabytes();
  const analyser = seedAnalyser({ codes: seedCodes, segmenter });
  for (let round = 0; round < WARM_UP; round++) for (const { text } of taggedPages) analyser.analyse(text);
  const times = Array.from({ length: ROUNDS }, () =>
    taggedPages.map(({ text }) => {
      const before = performance.now();
      analyser.analyse(text);
      return performance.now() - before;
    }),
  ).flat();
  const memoryMb = megabytes() - withSegmenter;

  const { pages, decisions } = manyPages();
  const before = performance.now();
  learn(
    pages,
    seedCodes.map(({ id }) => id),
    null,
    readModel(seeds.measures),
  );
  return {
    decisions,
    retrainMs: performance.now() - before,
    proposePageP50Ms: percentile(times, 0.5),
    proposePageP95Ms: percentile(times, 0.95),
    memoryBesideSegmenterMb: memoryMb,
    learningMemoryMb: megabytes() - withSegmenter,
  };
}
