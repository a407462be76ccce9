import { BigramPool } from '../bigram-pool.ts';
import type { FeatureGroup } from './feature-group.ts';

/** Longer lines are paragraphs and need no comparison; of each line of the pool this much is read. */
const LONGEST = 120;
const POOL_LINE = 600;

/** How many of a line's character pairs the supposed body has elsewhere, and how often the line stands in the page. */
export const topicFeatures: FeatureGroup = {
  names: [
    ['topic', 'topic'],
    ['topic-pairs', 'topic'],
    ['copies-in-page', 'wording'],
  ],
  write({ segments, scores, first, end }, into, width, offset) {
    const pool = new BigramPool();
    const isPool = (line: number): boolean => line >= first && line < end && (scores[line] ?? 0) > 0.5;
    const copies = new Map<string, number>();
    segments.forEach(({ folded }, line) => {
      if (folded.length < LONGEST) copies.set(folded, (copies.get(folded) ?? 0) + 1);
      if (isPool(line)) pool.add(folded, POOL_LINE);
    });
    segments.forEach(({ folded }, line) => {
      // A line of the pool knows itself, so its pairs must stand there once more.
      const { pairs, known } =
        folded.length > LONGEST ? { pairs: 0, known: 0 } : pool.compare(folded, LONGEST, isPool(line) ? 1 : 0);
      let at = line * width + offset;
      into[at++] = pairs === 0 ? -1 : known / pairs;
      into[at++] = Math.min(20, known);
      into[at++] = Math.min(4, copies.get(folded) ?? 1);
    });
  },
};
