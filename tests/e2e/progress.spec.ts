import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

const card = (page: Page, name: string) => page.getByTestId(`chart-${name}`);

/** Accepts and rejects some proposals of a page and finishes it. */
async function finishOne(page: Page): Promise<void> {
  await page.getByTestId('library-row').nth(2).click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
  for (const key of ['j', 'a', 'a', 'x', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

test('progress is told in figures, charts and tables, and charts are saved as image, drawing and CSV', async ({
  workbench,
}) => {
  const { page, home } = workbench;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByTestId('estimate')).toContainText('最近四周还没有完成的页面');
  await expect(card(page, 'codes')).toContainText('接受一些措施后');
  await page.keyboard.press('g');
  await finishOne(page);
  await page.keyboard.press('p');
  await expect(page.getByTestId('estimate')).toContainText('照此还要约 4 天');
  for (const name of ['pace', 'sources', 'reviewers', 'verdicts', 'codes', 'years', 'regions', 'agreement'])
    await expect(card(page, name).locator('svg.recharts-surface').first()).toBeVisible();

  const save = async (format: RegExp): Promise<string> => {
    await card(page, 'sources').getByRole('button', { name: /^保存/ }).click();
    await page.getByRole('menuitem', { name: format }).click();
    const saved = page.getByTestId('toast').filter({ hasText: '已保存' }).last();
    await expect(saved).toBeVisible();
    const file = (await saved.locator('small').textContent()) ?? '';
    await saved.getByRole('button').last().click();
    expect(path.dirname(path.dirname(file))).toContain(home);
    return file;
  };
  const svg = fs.readFileSync(await save(/SVG/), 'utf8');
  expect(svg).toContain('各来源的完成情况');
  // It stands alone: nothing of it hangs on the palette or the style sheet of the page.
  expect(svg).not.toMatch(/var\(--|class=/u);
  const png = fs.readFileSync(await save(/PNG/));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(5_000);
  expect(fs.readFileSync(await save(/CSV/), 'utf8')).toMatch(/^\ufeff来源,完成,审校中,待审\r\n/u);

  await card(page, 'sources').getByRole('button', { name: '显示为表格' }).click();
  await expect(card(page, 'sources').getByRole('row')).toHaveCount(6);
  await page.keyboard.press('t');
  await expect(page.locator('.chart-card table')).toHaveCount(8);
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing for axe to find in the progress: ${theme}`, async ({ workbench }) => {
    const { page } = workbench;
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
    await finishOne(page);
    await page.keyboard.press('p');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expect(card(page, 'agreement').locator('svg.recharts-surface').first()).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('t');
    await expect(page.locator('.chart-card table')).toHaveCount(8);
    expect(await axeViolations(page)).toEqual([]);
  });
}
