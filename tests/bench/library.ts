import type { App } from '../support/workbench.ts';
import { shortPages } from './bench-pages.ts';
import { type Figures, percentile } from './figures.ts';
import { repeat, timeClick, timeKey } from './time-key.ts';
import { withProject } from './with-project.ts';

const ROWS = '.grid-body';
/** What is typed, a sign a round: each is in the title of another part of the pages. */
const TYPED = [...'0123456789'];
/** The pages differ in title and source alone. */
const SORTED = ['.grid-head th:nth-child(1) button', '.grid-head th:nth-child(2) button'] as const;
/** A list stands for a while before anybody does the next thing, ms. */
const STAY = 600;

/** A library of `count` pages, filtered by what is typed and sorted by its columns, to the first rows. */
export function benchLibrary(app: App, count: number): Promise<Figures> {
  return withProject(app, shortPages(count), async ({ page }) => {
    await page.waitForTimeout(2_000);
    const sorted: number[] = [];
    const filtered = await repeat(TYPED.length, async (round) => {
      await page.keyboard.press('/');
      // No list is asked for twice: neither filter nor order under this filter was there before.
      const took = await timeKey(page, TYPED[round] ?? '', ROWS);
      await page.waitForTimeout(STAY);
      sorted.push(await timeClick(page, SORTED[round % 2] ?? SORTED[0], ROWS));
      await page.waitForTimeout(STAY);
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
      await page.waitForTimeout(STAY);
      return took;
    });
    return {
      libraryFilterP95Ms: percentile(filtered, 0.95),
      librarySortP95Ms: percentile(sorted, 0.95),
      libraryPages: count,
    };
  });
}
