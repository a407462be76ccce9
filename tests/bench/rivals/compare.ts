import fs from 'node:fs';
import path from 'node:path';
import { readPages } from '../../../build/train/read-pages.ts';
import { foundText, pairF1 } from '../../../build/train/score-pages.ts';
import type { PageAnalyser } from '../../../shared/text/analyse-page.ts';
import { readHtml } from '../../../shared/text/html/read-html.ts';
import type { Figures } from '../figures.ts';
import { RIVALS } from './rivals.ts';

/** Public pages with their main text, beside the project; not part of it. */
const SETS = path.join(import.meta.dirname, '../../../../shared/testsets');

/**
 * Pages a second and 2-gram F1 of this pipeline and of other tools on the same HTML pages, one core each, without
 * measures. Empty where there are no page sets. A ratio above 1 means that we are faster.
 */
export async function compareRivals(analyser: PageAnalyser): Promise<Figures> {
  if (!fs.existsSync(SETS)) return {};
  const pages = readPages(SETS);
  const score = (texts: readonly string[]): number =>
    texts.reduce((sum, text, index) => sum + pairF1(text, pages[index]?.gold ?? ''), 0) / pages.length;
  const own = (): string[] =>
    pages.map(({ html, url }) => {
      const { text, hints } = readHtml(html, url ?? null);
      return foundText(analyser.analyse(text, { hints }), text);
    });
  own();
  const before = performance.now();
  const texts = own();
  const ownPerS = (pages.length / (performance.now() - before)) * 1_000;
  const figures: Figures = { htmlPages: pages.length, htmlPagesPerS: ownPerS, htmlF1: score(texts) };
  for (const { name, run } of RIVALS) {
    const result = await run(pages.map(({ html }) => html));
    if (!result) continue;
    const pagesPerS = pages.length / result.seconds;
    figures[`${name}PagesPerS`] = pagesPerS;
    figures[`${name}SpeedRatio`] = ownPerS / pagesPerS;
    figures[`${name}F1`] = score(result.texts);
  }
  return figures;
}
