import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Where the thing in focus stands in each pane, px below its top, and whether that is in sight. */
async function focusTops(page: Page): Promise<{ raw: number; clean: number; inSight: boolean }> {
  return page.evaluate(() => {
    const place = (side: string) => {
      const pane = document.querySelector(`[data-side=${side}] .cm-scroller`)?.getBoundingClientRect();
      const mark = document.querySelector(`[data-side=${side}] .in-focus`)?.getBoundingClientRect();
      if (!pane || !mark) return null;
      return { top: Math.round(mark.top - pane.top), inSight: mark.top >= pane.top && mark.bottom <= pane.bottom };
    };
    const [raw, clean] = [place('raw'), place('clean')];
    return { raw: raw?.top ?? -1, clean: clean?.top ?? -1, inSight: Boolean(raw?.inSight && clean?.inSight) };
  });
}

async function openRow(page: Page, row: number): Promise<void> {
  await page.getByTestId('library-row').nth(row).click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
}

const LINE = 32;

test('what is in focus stays in its place when language, letters and panes change', async ({ workbench }) => {
  const { page } = workbench;
  await openRow(page, 4);
  for (let step = 0; step < 14; step++) await page.keyboard.press('j');
  await expect.poll(async () => (await focusTops(page)).inSight).toBe(true);
  const before = await focusTops(page);
  const stays = async (): Promise<void> => {
    await expect
      .poll(async () => {
        const now = await focusTops(page);
        const moved = Math.max(Math.abs(now.raw - before.raw), Math.abs(now.clean - before.clean));
        return now.inSight && moved <= LINE;
      })
      .toBe(true);
  };
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Raw text' })).toBeVisible();
  await stays();
  await page.getByRole('button', { name: 'Collapse the queue' }).click();
  await stays();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('slider').first().focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await stays();
  await page.getByRole('radio', { name: '中文' }).click();
  await stays();
  await page.getByRole('radio', { name: '繁', exact: true }).click();
  await stays();
  await page.getByRole('radio', { name: '原样', exact: true }).click();
  await stays();
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  await stays();
});

test('both panes reach the end together, with what was removed there', async ({ workbench }) => {
  const { page } = workbench;
  await openRow(page, 0);
  await page.mouse.move(500, 400);
  for (let step = 0; step < 12; step++) await page.mouse.wheel(0, 800);
  const rest = (side: string) =>
    page
      .locator(`[data-side=${side}] .cm-scroller`)
      .evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - clientHeight - scrollTop);
  await expect.poll(() => rest('raw')).toBeLessThan(3);
  await expect.poll(() => rest('clean')).toBeLessThan(3);
  await expect(page.getByTestId('fold').last()).toBeInViewport();
});

test('undo shows what it changed; on another page it names that page and goes there', async ({ workbench }) => {
  const { page } = workbench;
  await openRow(page, 0);
  for (let step = 0; step < 3; step++) await page.keyboard.press('j');
  const quote = (await page.locator('.measure-item.is-focused .measure-quote').textContent()) ?? '';
  await page.keyboard.press('a');
  for (let step = 0; step < 6; step++) await page.keyboard.press('j');
  await page.mouse.move(500, 400);
  for (let step = 0; step < 12; step++) await page.mouse.wheel(0, 800);
  await page.keyboard.press('u');
  await expect(page.locator('.measure-item.is-focused .measure-quote')).toHaveText(quote);
  await expect.poll(async () => (await focusTops(page)).inSight).toBe(true);

  await page.keyboard.press('a');
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.keyboard.press('.');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
  await page.keyboard.press('u');
  const told = page.getByTestId('toast').filter({ hasText: title });
  await told.getByRole('button', { name: '打开' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('.measure-item.is-focused .measure-quote')).toHaveText(quote);
});
