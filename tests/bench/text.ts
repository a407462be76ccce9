import fs from 'node:fs';
import path from 'node:path';
import { seedsFolder } from '../../electron/engine/app-paths.ts';
import { openSegmenter } from '../../electron/engine/segment/open-segmenter.ts';
import type { PageAnalyser } from '../../shared/text/analyse-page.ts';
import { projectClean } from '../../shared/text/offset-map.ts';
import { seedAnalyser, seedCodes, seeds } from '../support/seed-analyser.ts';
import { type Figures, percentile } from './figures.ts';
import { compareRivals } from './rivals/compare.ts';

/** Each page is analysed this often before anything is timed, until the compiler has settled. */
const WARM_UP = 20;
const ROUNDS = 100;

function analyserOf(withMeasures: boolean): PageAnalyser {
  const { userDictionary } = seeds;
  return withMeasures
    ? seedAnalyser({ codes: seedCodes, segmenter: openSegmenter({ userDictionary }) })
    : seedAnalyser();
}

/** MB of UTF-8 per second of one core over the sample pages. */
function throughput(analyser: PageAnalyser, pages: readonly string[]): number {
  for (let round = 0; round < WARM_UP; round++) for (const page of pages) analyser.analyse(page);
  const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0);
  const before = performance.now();
  for (let round = 0; round < ROUNDS; round++) for (const page of pages) analyser.analyse(page);
  return (bytes * ROUNDS) / 1_000 / (performance.now() - before);
}

/** The clean text and map of the longest sample page, median ms: what the desk computes after each decision. */
function projectionMs(analyser: PageAnalyser, pages: readonly string[]): number {
  const raw = pages.reduce((longest, page) => (page.length > longest.length ? page : longest), '');
  const { blocks, edits } = analyser.analyse(raw);
  const times = Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    projectClean(raw, blocks, edits);
    return performance.now() - before;
  });
  return percentile(times, 0.5);
}

/** The text pipeline on the sample pages, without measures and with them, and beside other tools on public pages. */
export async function benchText(): Promise<Figures> {
  const folder = path.join(seedsFolder(), 'pages');
  const pages = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  const withoutMeasures = analyserOf(false);
  const mbPerSPerCore = throughput(withoutMeasures, pages);
  const mbPerSWithMeasures = throughput(analyserOf(true), pages);
  // Kilobytes on every platform.
  const peakMemoryMb = process.resourceUsage().maxRSS / 1_024;
  const rivals = await compareRivals(withoutMeasures);
  return {
    mbPerSPerCore,
    mbPerSWithMeasures,
    projectionMs: projectionMs(withoutMeasures, pages),
    peakMemoryMb,
    ...rivals,
  };
}
