import { z } from 'zod';
import { STATUSES } from '../../review/decision.ts';
import { TEXT_ENCODINGS } from '../../text/model.ts';
import { pipelineStamp, redecode, verdictLabel } from './analysis.ts';
import { documentReview } from './review.ts';

const script = z.enum(['Hans', 'Hant', 'mixed', 'none']);
const facetValues = z.array(z.string().max(500)).max(200);

/** A line of the library. */
export const documentRow = z.object({
  id: z.string(),
  /** The reviewed or proposed title; the file name where there is none. */
  title: z.string(),
  /** The name of the file it came from. */
  name: z.string(),
  source: z.string().nullable(),
  publishedAt: z.string().nullable(),
  script,
  verdict: verdictLabel,
  verdictStatus: z.enum(['suggested', 'decided']),
  verdictScore: z.number().nullable(),
  status: z.enum(STATUSES),
  /** Length of the raw text in UTF-16 units. */
  characters: z.int(),
  measuresAccepted: z.int(),
  measuresSuggested: z.int(),
  /** Repairs that wait for a reviewer. */
  repairsSuggested: z.int(),
  importedAt: z.iso.datetime(),
});
export type DocumentRow = z.infer<typeof documentRow>;

export const SORT_KEYS = [
  'imported',
  'title',
  'source',
  'publishedAt',
  'verdict',
  'status',
  'measures',
  'suspicion',
  /** How much a reviewer's answers can be expected to tell, on pages of sources of which few are done all the more. */
  'gain',
  /** A sample without a pattern, the same whenever it is asked for. */
  'random',
] as const;

export const documentFilter = z.strictObject({
  /** Any part of title, source or file name. */
  text: z.string().max(500).optional(),
  verdicts: z.array(verdictLabel).optional(),
  statuses: z.array(z.enum(STATUSES)).optional(),
  /** Names of sources; empty for pages whose source is not known. */
  sources: facetValues.optional(),
  /** Months (`2024-05`), years where no month is known; empty for pages without a date. */
  months: facetValues.optional(),
  scripts: z.array(script).optional(),
  /** Codes of accepted tags. */
  codes: facetValues.optional(),
  /** Who has decided anything on the page. */
  reviewers: facetValues.optional(),
});
export type DocumentFilter = z.infer<typeof documentFilter>;

/** What the library can be narrowed down by, each with its part of the filter. */
export const FACETS = ['sources', 'months', 'verdicts', 'statuses', 'codes', 'reviewers', 'scripts'] as const;
export type Facet = (typeof FACETS)[number];

export const facetCounts = z.object({
  facet: z.enum(FACETS),
  /** Those with most documents first; a value that is not known is empty. */
  values: z.array(z.object({ value: z.string(), count: z.int() })),
  /** Whether there are more values than these. */
  more: z.boolean(),
});
export type FacetCounts = z.infer<typeof facetCounts>;

export const documentSort = z.strictObject({ by: z.enum(SORT_KEYS), descending: z.boolean() });
export type DocumentSort = z.infer<typeof documentSort>;

export const documentPage = z.object({
  /** Documents that match the filter. */
  total: z.int(),
  rows: z.array(documentRow),
});

export const textEncoding = z.enum(TEXT_ENCODINGS);

/** How the beginning of a page's file reads in an encoding. */
export const decoding = z.object({
  encoding: textEncoding,
  /** Whether the page was read so. */
  present: z.boolean(),
  /** The first lines that tell encodings apart, as a reader would see them; at most 300 UTF-16 code units. */
  sample: z.string(),
  /** Characters that cannot be read, in the first 128 KB of the file. */
  errors: z.int(),
});

export const documentDetail = z.object({
  row: documentRow,
  raw: z.string(),
  /** How the imported bytes were read: one of `TEXT_ENCODINGS`, or a format such as `pdf`; for HTML the raw text is what a reader would see. */
  encoding: z.string(),
  format: z.enum(['text', 'html']),
  /** Where the page came from: a file path as it was given at import. */
  origin: z.string(),
  /** Where it was fetched from and when (ISO 8601), as the crawl or table tells it; null for what is not told. */
  provenance: z.object({
    url: z.string().nullable(),
    site: z.string().nullable(),
    crawledAt: z.string().nullable(),
  }),
  /** The site that its address, its table or its name tells of; null where none does. */
  site: z.string().nullable(),
  pipeline: pipelineStamp,
  /** An offer to read the page again in another encoding. */
  redecode: redecode.nullable(),
  /** Pages whose text is almost the same: how many others there are, and the first few in the order of import. */
  nearDuplicates: z.object({ total: z.int(), pages: z.array(z.object({ id: z.string(), title: z.string() })) }),
  review: documentReview,
  /** Names what the review is made of: two reviews of a document with the same name are the same. */
  reviewVersion: z.string(),
});
export type DocumentDetail = z.infer<typeof documentDetail>;
