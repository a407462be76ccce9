import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Codebook, codebook as codebookSchema } from '../../../shared/contract/schemas/codebook.ts';
import type { Lexicons } from '../../../shared/text/lexicons.ts';

const words = z.array(z.string().min(1));

const lexiconSchemas = {
  boilerplate: z.object({
    relatedHeaders: words,
    navigation: words,
    breadcrumbLabels: words,
    contact: words,
    legal: words,
    legalWeak: words,
    widget: words,
    pagination: words,
    promo: words,
    summaryLabels: words,
  }),
  spam: z.object({
    strong: z.record(z.string(), words),
    weak: words,
    lures: words,
    pitch: words,
    contacts: words,
    guards: words,
    foreign: z.record(z.string(), words),
  }),
  regions: z.object({
    source: z.string(),
    regions: z.array(z.tuple([z.string().regex(/^\d{6}$/), z.string().min(2)]).rest(z.string().min(2))),
  }),
  measures: z.object({
    verbs: z.record(z.string(), z.number().min(1).max(3)),
    adverbs: words,
    openers: words,
    excluded: words,
    vagueObjects: words,
  }),
  healthTerms: z.record(z.string(), z.record(z.string(), z.number().min(0).max(10))),
};

const numbers = z.array(z.number());
const trees = z.object({
  features: words,
  bias: z.number(),
  roots: numbers,
  feature: numbers,
  threshold: numbers,
  left: numbers,
  value: numbers,
});
const formWeights = z.object({
  structure: z.object({ gap: z.number(), gapLine: z.number(), thumb: z.number(), kin: z.number(), floor: z.number() }),
  trees,
});
const spamWeights = z.object({
  version: z.literal(1),
  sales: z.object({ bias: z.number(), step: z.number().positive(), grams: z.string() }),
  runs: z.object({ features: words, weights: numbers, bias: z.number(), sure: z.number(), likely: z.number() }),
});
const slotWeights = z.object({ gaps: numbers, values: numbers });
const measureWeights = z.object({
  version: z.literal(1),
  model: z.object({ measure: slotWeights, code: slotWeights, edge: slotWeights }),
});
const lineWeights = z.object({ version: z.literal(1), text: formWeights, html: formWeights });

/** The data the pipeline starts with. */
export interface Seeds {
  lexicons: Lexicons;
  codebook: Codebook;
  /** What `npm run train` learned about lines. */
  lines: z.infer<typeof lineWeights>;
  /** What `npm run train:spam` learned about spam. */
  spam: z.infer<typeof spamWeights>;
  /** What `npm run train:measures` learned about measures. */
  measures: z.infer<typeof measureWeights>['model'];
  /** Words for the segmenter, one `word frequency tag` a line. */
  userDictionary: string;
  /** `sha256:…` over every file of lexicons and the codebook. */
  rulesHash: string;
}

/**
 * Reads and checks the seeds folder. `codebook` takes the place of the seed codebook. Throws an `Error` that names the
 * file when one is missing or malformed.
 */
export function loadSeeds(folder: string, codebook?: Codebook, extra = ''): Seeds {
  const hash = createHash('sha256');
  const read = (name: string): string => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    hash.update(`${name}\0${text}\0`);
    return text;
  };
  const parse = <T>(name: string, schema: z.ZodType<T>): T => {
    const result = schema.safeParse(JSON.parse(read(name)));
    if (!result.success) throw new Error(`${path.join(folder, name)}: ${z.prettifyError(result.error)}`);
    return result.data;
  };
  const healthTerms = parse('lexicons/health-terms.json', lexiconSchemas.healthTerms);
  const lexicons: Lexicons = {
    boilerplate: parse('lexicons/boilerplate.json', lexiconSchemas.boilerplate),
    spam: parse('lexicons/spam.json', lexiconSchemas.spam),
    regions: parse('lexicons/regions.json', lexiconSchemas.regions).regions.map(([code, name, ...aliases]) => ({
      code,
      name,
      aliases,
    })),
    measures: parse('lexicons/measures.json', lexiconSchemas.measures),
    healthTerms: Object.entries(healthTerms).flatMap(([code, terms]) =>
      Object.entries(terms).map(([term, weight]) => ({ term, code, weight })),
    ),
  };
  const lines = parse('weights/lines.json', lineWeights);
  const spam = parse('weights/spam.json', spamWeights);
  const measures = parse('weights/measures.json', measureWeights).model;
  const userDictionary = read('lexicons/segmenter-words.txt');
  const seedCodebook = parse('codebook-health-reform.json', codebookSchema);
  if (codebook) hash.update(JSON.stringify(codebook));
  hash.update(extra);
  return {
    lexicons,
    lines,
    spam,
    measures,
    codebook: codebook ?? seedCodebook,
    userDictionary,
    rulesHash: `sha256:${hash.digest('hex')}`,
  };
}
