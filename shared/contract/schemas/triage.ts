import { z } from 'zod';
import { spanShape, verdictLabel } from './analysis.ts';

const count = z.int().min(0);

/** A stretch of raw text, `text` from `start` to `end`, with what speaks for spam in it marked; all positions are raw. */
const excerpt = z.object({
  ...spanShape,
  text: z.string(),
  marks: z.array(
    z.object({
      ...spanShape,
      /** `doubt`: what comes closest to spam on a page where none is certain. */
      kind: z.enum(['evidence', 'doubt']),
      /** The rule of the evidence, a key of the catalogues; empty for a doubt. */
      rule: z.string(),
    }),
  ),
});
export type Excerpt = z.infer<typeof excerpt>;

const named = {
  id: z.string(),
  title: z.string(),
  /** Host or folder of the page; null where it is not known. */
  site: z.string().nullable(),
  verdict: verdictLabel,
  verdictStatus: z.enum(['suggested', 'decided']),
  /** How sure the machine is of the verdict, 0 to 1; null where a reviewer gave it. */
  score: z.number().nullable(),
};

const triageRow = z.object({
  ...named,
  /** Near-duplicates of the page that nobody has judged. */
  copies: count,
  /** A line around the first evidence; null where there is none. */
  excerpt: excerpt.nullable(),
});
export type TriageRow = z.infer<typeof triageRow>;

/** The pages to judge next, the likeliest to be contaminated first. */
export const triageQueue = z.object({
  /** Pages that nobody has judged, and those of them that the machine calls contaminated or spam. */
  undecided: count,
  flagged: count,
  /** The position of the log that this is the state of. */
  position: count,
  rows: z.array(triageRow),
});

export const triagePage = z.object({
  ...named,
  source: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  crawledAt: z.string().nullable(),
  /** Length of the raw text, UTF-16 units. */
  characters: count,
  /** Pages of the site, and those contaminated by verdict or proposal; null where the site is not known. */
  siteCounts: z.object({ pages: count, bad: count }).nullable(),
  /** Near-duplicates, judged or not. */
  copies: count,
  /** Beginning, end and what is around evidence, in reading order, without overlaps. */
  excerpts: z.array(excerpt),
  /** Places of evidence that no excerpt has room for. */
  hidden: count,
});
export type TriagePage = z.infer<typeof triagePage>;

const clusterMember = z.object({
  ...named,
  /** Whether it has the same spam as the page, or neither has any: what a shared verdict rests on. */
  alike: z.boolean(),
  /** Characters on lines that the page does not have. */
  own: count,
  /** Its evidence; where it has none, the longest of its own lines. */
  excerpt: excerpt.nullable(),
});

export type ClusterMember = z.infer<typeof clusterMember>;

export const triageCluster = z.object({ total: count, members: z.array(clusterMember) });

/** A check sample and what it says of the pages that nobody has judged. */
const triageSample = z.object({
  drawnAt: z.iso.datetime(),
  size: count,
  /** The pages it was drawn from. */
  population: count,
  /** Judged so far in the order drawn, up to the first that is not; how many of these are contaminated. */
  checked: count,
  contaminated: count,
  /** The next of the sample to judge, in the order drawn. */
  next: z.array(triageRow),
  /** Contaminated pages among those not judged, with the 95 % interval; null while nothing was checked. */
  unseen: z.object({ point: count, low: count, high: count }).nullable(),
  /** Pages of its population that are still not judged, and pages imported since, of which it says nothing. */
  left: count,
  newer: count,
});

export const triageEstimate = z.object({
  pages: count,
  decided: count,
  /** Pages that a reviewer called contaminated or spam. */
  contaminated: count,
  /** The position of the log that this is the state of. */
  position: count,
  sample: triageSample.nullable(),
  /** The size of a sample that, if it holds no contaminated page, bounds their share of the rest by 1 %, 2 % and 5 %. */
  sizes: z.array(z.object({ share: z.number(), size: count })),
});

const infected = { pages: count, decided: count, proposed: count };

export type TriageEstimate = z.infer<typeof triageEstimate>;

/** Where and when contaminated pages (spam included) are from: by a reviewer's verdict, and proposed ones beside these. */
export const infection = z.object({
  /** The most infected sites first; what is beyond the first 40 is added up as `rest`. */
  sites: z.array(z.object({ key: z.string().nullable(), ...infected, rest: z.boolean() })),
  /** Months `YYYY-MM` of publication and of the crawl, years where no month is known, the earliest first. */
  published: z.array(z.object({ key: z.string().nullable(), ...infected })),
  crawled: z.array(z.object({ key: z.string().nullable(), ...infected })),
});
