import fs from 'node:fs';
import path from 'node:path';
import { seedsFolder } from '../electron/engine/app-paths.ts';
import { loadSeeds } from '../electron/engine/pipeline/load-seeds.ts';
import { publicPages } from '../tests/contamination/public-pages.ts';
import { learnSpam } from './train/spam/learn-spam.ts';

/**
 * `npm run train:spam -- DIR`: trains the models of spam on generated contamination (`tests/contamination`, development
 * families only) and on the half of the public pages in DIR that training may see, chooses their thresholds by leaving
 * families out, and writes weights and scores to `seeds/weights/spam.json`. The same pages give the same bytes. No text
 * of the pages is written.
 */
const VERSION = 1;

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: npm run train:spam -- DIR\n');
  process.exit(2);
}
const pages = publicPages(folder).filter(({ seen }) => seen);
if (pages.length === 0) {
  process.stderr.write(`${folder}: no page\n`);
  process.exit(2);
}
const { weights, scores } = learnSpam(pages, loadSeeds(seedsFolder()), (line) => process.stdout.write(`${line}\n`));
const file = path.join(seedsFolder(), 'weights', 'spam.json');
fs.writeFileSync(file, `${JSON.stringify({ version: VERSION, leaveFamiliesOut: scores, ...weights })}\n`);
process.stdout.write(`${file}: ${fs.statSync(file).size} bytes\n`);
