import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const option = (page: Page, id: string) => page.locator(`[role=option][data-command="${id}"]`);
const row = (page: Page, id: string) => page.locator(`.sheet li[data-command="${id}"]`);

/** Chooses a command on the sheet and presses a key for it. */
async function giveKey(page: Page, id: string, key: string): Promise<void> {
  await row(page, id).getByRole('button').first().click();
  await page.keyboard.press(key);
}

test('the palette finds commands in Chinese, English and pinyin, and puts what was run last first', async ({
  workbench,
}) => {
  let { page } = workbench;
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  for (const wanted of ['操作记录', 'history', 'czjl']) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(wanted);
    await expect(page.locator('[role=option]').first()).toHaveAttribute('data-command', 'app.history');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('czjl');
  await expect(option(page, 'app.history').locator('kbd')).toHaveText('H');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '操作记录' })).toBeVisible();
  await page.keyboard.press('Escape');

  page = await workbench.restart();
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.locator('[role=option]').first()).toHaveAttribute('data-command', 'app.history');
  await page.locator('[role=option]').first().click();
  await expect(page.getByRole('heading', { name: '操作记录' })).toBeVisible();
});

test('the palette tells what cannot be run here, opens while typing, and gives the focus back', async ({
  workbench,
}) => {
  const { page } = workbench;
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('完成并下一篇');
  await expect(option(page, 'page.done')).toContainText('只在审校台可用');
  await page.keyboard.press('Enter');
  await expect(page.locator('.palette')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.locator('.palette')).toHaveCount(0);
  await expect(page.locator('#library-filter')).toBeFocused();
});

test('a key is changed, refused, swapped, taken and reset; tooltips and hints show the present one', async ({
  workbench,
}) => {
  let { page } = workbench;
  await page.getByTestId('library-row').nth(2).click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
  await page.keyboard.press('?');
  await giveKey(page, 'suggestion.accept', 'x');
  await expect(page.getByRole('alert')).toContainText('X 已经是“拒绝”的键');
  await page.getByRole('button', { name: '互换按键' }).click();
  await expect(row(page, 'suggestion.accept').locator('kbd')).toHaveText(['X']);
  await expect(row(page, 'suggestion.reject').locator('kbd')).toHaveText(['A']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.key-hints')).toContainText('X 接受');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.locator('[data-testid=measure][data-status=accepted]')).toHaveCount(1);

  await page.keyboard.press('?');
  await giveKey(page, 'note.focus', 'q');
  await expect(page.getByRole('alert')).toContainText('是编码');
  await page.keyboard.press('Control+t');
  await expect(page.getByRole('alert')).toContainText('请换一个键');
  // Escape leaves the choice of a key, not the sheet.
  await page.keyboard.press('Escape');
  await expect(page.locator('.key-editor')).toHaveCount(0);
  await giveKey(page, 'app.settings', 'j');
  await expect(page.getByRole('alert')).toContainText('下一条建议、下一行');
  await page.getByRole('button', { name: '改归这个命令' }).click();
  await expect(row(page, 'suggestion.next').locator('kbd')).toHaveCount(0);
  await expect(row(page, 'library.down').locator('kbd')).toHaveText(['↓']);
  await page.keyboard.press('Escape');

  page = await workbench.restart();
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByLabel('按名称、拼音或按键查找').fill('sz');
  await expect(row(page, 'app.settings')).toBeVisible();
  await row(page, 'app.settings').getByRole('button').first().click();
  await row(page, 'app.settings').getByRole('button', { name: '恢复默认' }).click();
  await expect(row(page, 'app.settings').locator('kbd')).toHaveText(['Ctrl+,']);
  await page.getByRole('button', { name: '全部恢复默认' }).click();
  await page.getByLabel('按名称、拼音或按键查找').fill('');
  await expect(row(page, 'suggestion.accept').locator('kbd')).toHaveText(['A']);
});
