import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

const accepted = (page: Page) => page.locator('[data-testid=measure][data-status=accepted]');
const entries = (page: Page) => page.getByTestId('history-entry');

async function openPage(page: Page, index: number): Promise<void> {
  await page.getByTestId('library-row').nth(index).click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
}

test('a page goes back to an earlier point and forward again; other pages stay, undo takes it back', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openPage(page, 2);
  for (const key of ['j', 'a', 'a']) await page.keyboard.press(key);
  await expect(accepted(page)).toHaveCount(2);
  const here = page.url();
  const title = page.getByRole('heading', { level: 1 });
  const first = (await title.textContent()) ?? '';
  await page.keyboard.press('.');
  // The address changes before the page is shown, and keys act on what is shown.
  await expect(title).not.toHaveText(first);
  await page.keyboard.press('4');
  await expect(page.getByRole('radio', { name: '不可读' })).toBeChecked();
  const there = page.url();
  await page.goto(here);
  await expect(accepted(page)).toHaveCount(2);
  await page.keyboard.press('3');
  await page.keyboard.press('h');

  // Newest first: the verdict, two measures, and the page as the machine left it.
  await expect(entries(page)).toHaveCount(4);
  await expect(entries(page).first()).toContainText('现在');
  await expect(entries(page).first().getByRole('button')).toHaveCount(0);
  await entries(page).nth(2).getByRole('button').click();
  const preview = page.getByTestId('revert-preview');
  await expect(preview).toContainText('会退回 2 个操作');
  await expect(preview).toContainText('1 条已接受的措施不再算数');
  await expect(preview).toContainText('页面判定：');
  for (const theme of ['light', 'dark']) {
    await page.locator('html').evaluate((root, name) => {
      root.dataset.theme = name;
    }, theme);
    expect(await axeViolations(page)).toEqual([]);
  }
  await preview.getByRole('button', { name: '回到这里' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(accepted(page)).toHaveCount(1);
  await page.goto(there);
  await expect(page.getByRole('radio', { name: '不可读' })).toBeChecked();
  await page.goto(here);

  await page.keyboard.press('h');
  await expect(entries(page).nth(1)).toContainText('已退回');
  await entries(page).nth(2).getByRole('button').click();
  await expect(preview).toContainText('会重新生效 1 个操作');
  await preview.getByRole('button', { name: '回到这里' }).click();
  await expect(accepted(page)).toHaveCount(2);
  await page.keyboard.press('u');
  await expect(accepted(page)).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(accepted(page)).toHaveCount(2);
});
