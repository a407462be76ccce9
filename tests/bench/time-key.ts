import type { Page } from '@playwright/test';

/** Where clean text, measures and the save state are shown. */
export const CLEAN = '[data-testid=clean-pane] .cm-content';
export const MEASURES = '[data-testid=measures]';
export const SAVED = '[data-testid=save-state][data-state=saved]';

/**
 * Does something and waits until what a selector finds has changed and the frame that shows it is painted.
 *
 * @param type the event that begins the interaction
 * @returns ms from the event's own time to after the frame in which the change was painted
 */
async function timeInput(
  page: Page,
  type: 'keydown' | 'click',
  selector: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(
    ([type, wanted]) => {
      const content = (): string => document.querySelector(wanted)?.innerHTML ?? '';
      const before = content();
      const bench = window as unknown as { timed: Promise<number> };
      bench.timed = new Promise((resolve) => {
        const onEvent = (event: Event): void => {
          const look = (): void => {
            const now = content();
            // What stands there before a frame is laid out is painted in that frame; a task after it runs when it is
            // on its way to the screen.
            if (now !== '' && now !== before) setTimeout(() => resolve(performance.now() - event.timeStamp));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        window.addEventListener(type, onEvent, { once: true, capture: true });
      });
    },
    [type, selector] as const,
  );
  await act();
  return page.evaluate(() => (window as unknown as { timed: Promise<number> }).timed);
}

/** Presses a key; see `timeInput`. */
export const timeKey = (page: Page, key: string, selector: string): Promise<number> =>
  timeInput(page, 'keydown', selector, () => page.keyboard.press(key));

/** Clicks on something; see `timeInput`. */
export const timeClick = (page: Page, target: string, selector: string): Promise<number> =>
  timeInput(page, 'click', selector, () => page.locator(target).click());

/** The results of `once`, one after another; it is told the number of the round, from 0 on. */
export async function repeat(rounds: number, once: (round: number) => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) values.push(await once(round));
  return values;
}
