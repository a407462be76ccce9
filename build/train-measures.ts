import fs from 'node:fs';
import path from 'node:path';
import { seedsFolder } from '../electron/engine/app-paths.ts';
import { loadSeeds } from '../electron/engine/pipeline/load-seeds.ts';
import { openSegmenter } from '../electron/engine/segment/open-segmenter.ts';
import { learnMeasures } from './train/measures/learn-measures.ts';
import { readTagged } from './train/measures/read-tagged.ts';

/**
 * `npm run train:measures -- DIR`: learns from tagged pages in DIR (`*.jsonl` with `site`, `text` and `measures` of
 * `start`, `end`, `code`; UTF-16 units) which clauses are measures, with which code and span, and writes
 * `seeds/weights/measures.json`. Scores on pages held out by site are printed. The same pages and the same segmenter give
 * the same bytes. No text of the pages is written.
 */
const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: npm run train:measures -- DIR\n');
  process.exit(2);
}
const pages = readTagged(folder);
if (pages.length === 0) {
  process.stderr.write(`${folder}: no tagged page\n`);
  process.exit(2);
}
const seeds = loadSeeds(seedsFolder());
const segmenter = openSegmenter({ userDictionary: seeds.userDictionary });
const model = learnMeasures(pages, seeds, segmenter, (line) => process.stdout.write(`${line}\n`));
const file = path.join(seedsFolder(), 'weights', 'measures.json');
fs.writeFileSync(file, `${JSON.stringify({ version: 1, model })}\n`);
process.stdout.write(`${file}: ${fs.statSync(file).size} bytes\n`);
