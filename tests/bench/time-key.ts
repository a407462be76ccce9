import type { Page } from '@playwright/test';

/** Where clean text, measures and the save state are shown. */
export const CLEAN = '[data-testid=clean-pane] .cm-content';
export const MEASURES = '[data-testid=measures]';
export const SAVED = '[data-testid=save-state][data-state=saved]';

/**
 * Presses a key and waits until what a selector finds has changed and the frame that shows it is painted.
 *
 * @returns ms from the key event's own time to after the next painted frame
 */
export async function timeKey(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate((wanted) => {
    const content = (): string => document.querySelector(wanted)?.innerHTML ?? '';
    const before = content();
    const bench = window as unknown as { timed: Promise<number> };
    bench.timed = new Promise((resolve) => {
      const onKey = (event: KeyboardEvent): void => {
        const look = (): void => {
          const now = content();
          // A task after the frame's callbacks runs when the frame is on its way to the screen.
          if (now !== '' && now !== before)
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
          else requestAnimationFrame(look);
        };
        look();
      };
      window.addEventListener('keydown', onKey, { once: true, capture: true });
    });
  }, selector);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { timed: Promise<number> }).timed);
}

/** The results of `once`, one after another. */
export async function repeat(rounds: number, once: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) values.push(await once());
  return values;
}
