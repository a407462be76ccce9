import type { App } from '../support/workbench.ts';
import { shortPages } from './bench-pages.ts';
import { type Figures, percentile } from './figures.ts';
import { repeat, timeClick, timeKey } from './time-key.ts';
import { withProject } from './with-project.ts';

const ROWS = '.grid-body';
const ROUNDS = 20;
/** Columns by which the library is sorted in turn, from the left. */
const SORTED = [1, 2, 5, 4];

/** A library of `count` pages, filtered by what is typed and sorted by its columns, to the first rows. */
export function benchLibrary(app: App, count: number): Promise<Figures> {
  return withProject(app, shortPages(count), async ({ page }) => {
    await page.waitForTimeout(2_000);
    const filtered = await repeat(ROUNDS, async (round) => {
      await page.keyboard.press('/');
      const took = await timeKey(page, String(1 + (round % 9)), ROWS);
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Escape');
      await page.waitForTimeout(900);
      return took;
    });
    const sorted = await repeat(ROUNDS, async (round) => {
      // Each twice, so that every column is sorted both ways.
      const column = SORTED[Math.floor(round / 2) % SORTED.length] ?? 1;
      const took = await timeClick(page, `.grid-head th:nth-child(${column}) button`, ROWS);
      await page.waitForTimeout(900);
      return took;
    });
    return {
      libraryFilterP95Ms: percentile(filtered, 0.95),
      librarySortP95Ms: percentile(sorted, 0.95),
      libraryPages: count,
    };
  });
}
