import fs from 'node:fs';
import path from 'node:path';
import { seedsFolder } from '../electron/engine/app-paths.ts';
import { loadSeeds } from '../electron/engine/pipeline/load-seeds.ts';
import type { PageForm } from '../shared/text/blocks/features/line-features.ts';
import { spamModel } from '../shared/text/spam/spam-model.ts';
import { crossValidate, trainLines } from './train/cross-validate.ts';
import { ExampleReader } from './train/page-examples.ts';
import { readPages } from './train/read-pages.ts';

/**
 * `npm run train -- DIR`: trains the line models on the page sets in DIR (`*.jsonl`, `*.jsonl.gz` with `lines`, `body`,
 * `html` and `gold`), chooses the article structure by cross-validation by site, and writes weights and scores to
 * `seeds/weights/lines.json`. The same pages give the same bytes. No text of the pages is written.
 */
const VERSION = 1;
const OPTIONS = { trees: 80, leaves: 12, rate: 0.12, leastWeight: 3, penalty: 3, featureShare: 0.5 } as const;

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: npm run train -- DIR\n');
  process.exit(2);
}
const pages = readPages(folder);
if (pages.length === 0) {
  process.stderr.write(`${folder}: no page with gold\n`);
  process.exit(2);
}
const { lexicons, spam } = loadSeeds(seedsFolder());
const base = { lexicons, spamModel: spamModel(spam) };
const reader = new ExampleReader(lexicons);
const examples = {
  text: pages.map((page) => reader.readText(page)),
  html: pages.map((page) => reader.readHtml(page)),
};
const forms: readonly PageForm[] = ['text', 'html'];
const models = forms.map((form) => {
  const { structure, sets, pages: scored } = crossValidate(form, pages, examples[form], base, OPTIONS);
  process.stdout.write(`${form}: ${JSON.stringify(structure)}\n`);
  for (const [set, { pages: count, pairF1, lineF1 }] of Object.entries(sets)) {
    const lines = form === 'text' ? `, line F1 ${lineF1.toFixed(3)}` : '';
    process.stdout.write(`  ${set}: ${count} pages, 2-gram F1 ${pairF1.toFixed(3)}${lines}\n`);
  }
  for (const { pairs, page } of scored.sort((a, b) => a.pairs - b.pairs).slice(0, 10)) {
    process.stdout.write(`    ${pairs.toFixed(3)} ${page.id}\n`);
  }
  const trees = trainLines(form, examples[form], OPTIONS);
  return [form, { structure, crossValidated: sets, trees }] as const;
});
const file = path.join(seedsFolder(), 'weights', 'lines.json');
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, `${JSON.stringify({ version: VERSION, ...Object.fromEntries(models) })}\n`);
process.stdout.write(`${file}: ${fs.statSync(file).size} bytes\n`);
