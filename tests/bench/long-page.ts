import type { Page } from '@playwright/test';
import type { App } from '../support/workbench.ts';
import { longPage, shortPages } from './bench-pages.ts';
import { type Figures, percentile } from './figures.ts';
import { CLEAN, MEASURES, repeat, SAVED, timeKey } from './time-key.ts';
import { withProject } from './with-project.ts';

/** UTF-16 units and proposals of the long page, and of the one that is scrolled. */
const LONG = 300_000;
const SPANS = 2_000;
const MILLION = 1_000_000;
const FEW = 100;
const ROUNDS = 20;
/** Frames that are scrolled through, and CSS pixels a frame. */
const FRAMES = 240;
const STEP = 900;

/** Puts the page with most measures first and the keyboard on it. */
async function toLongest(page: Page): Promise<void> {
  await page.locator('.library-sort').first().selectOption('measures');
  await page.getByTestId('library-grid').focus();
  await page.waitForTimeout(600);
}

/** Opening a page of 300,000 characters with 2,000 proposals; tags, accepted proposals and steps back in it. */
export function benchLongPage(app: App): Promise<Figures> {
  return withProject(app, [longPage('long.txt', LONG, SPANS), ...shortPages(5)], async ({ page }) => {
    await toLongest(page);
    const opens = await repeat(ROUNDS, async () => {
      await page.waitForTimeout(400);
      const took = await timeKey(page, 'Enter', CLEAN);
      await page.waitForTimeout(400);
      await page.keyboard.press('g');
      await page.getByTestId('library-row').first().waitFor();
      return took;
    });
    await page.keyboard.press('Enter');
    await page.locator(CLEAN).waitFor();
    await page.waitForTimeout(500);
    await page.keyboard.press('j');
    const decide = async (key: string): Promise<number> => {
      const took = await timeKey(page, key, MEASURES);
      await page.locator(SAVED).waitFor();
      await page.waitForTimeout(100);
      return took;
    };
    const accepted = await repeat(ROUNDS, () => decide('a'));
    const tagged = await repeat(ROUNDS, async () => {
      await page.keyboard.press('j');
      // Selects the word where the proposal begins; its code has the key 1.
      await page.keyboard.press('v');
      await page.locator('.selection-menu').waitFor();
      return decide('1');
    });
    const undone = await repeat(2 * ROUNDS, () => decide('u'));
    return {
      openLongP95Ms: percentile(opens, 0.95),
      longTagP95Ms: percentile(tagged, 0.95),
      longActionP95Ms: percentile(accepted, 0.95),
      longUndoP95Ms: percentile(undone, 0.95),
    };
  });
}

/** Times between painted frames while both texts are scrolled by the wheel over one of them, ms. */
function frameTimes(page: Page): Promise<number[]> {
  return page.evaluate(
    ([frames, step]) =>
      new Promise<number[]>((resolve) => {
        const scroller = document.querySelector('[data-testid=clean-pane] .cm-scroller');
        const times: number[] = [];
        let last = performance.now();
        const onFrame = (now: number): void => {
          times.push(now - last);
          last = now;
          // The pane under the wheel is the one that the other follows.
          scroller?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: step }));
          scroller?.scrollBy({ top: step });
          if (times.length < frames) requestAnimationFrame(onFrame);
          // The first frames hold what stood there before.
          else resolve(times.slice(2));
        };
        requestAnimationFrame(onFrame);
      }),
    [FRAMES, STEP] as const,
  );
}

/** Scrolling through a page of a million characters. */
export function benchScroll(app: App): Promise<Figures> {
  return withProject(app, [longPage('million.txt', MILLION, FEW), ...shortPages(5)], async ({ page }) => {
    await toLongest(page);
    await page.keyboard.press('Enter');
    await page.locator(CLEAN).waitFor();
    await page.waitForTimeout(1_500);
    const times = await frameTimes(page);
    return { scrollWorstFrameMs: Math.max(...times), scrollP99FrameMs: percentile(times, 0.99) };
  });
}
