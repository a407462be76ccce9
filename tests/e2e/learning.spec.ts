import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

test('three finished pages teach the project, and what was learned can be left again', async ({ workbench }) => {
  test.setTimeout(120_000);
  const { page } = workbench;
  const open = page.getByRole('button', { name: '从审校中学习' });
  await open.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('还没有学过');
  await expect(dialog.getByRole('button', { name: '现在学习' })).toBeDisabled();
  await page.keyboard.press('Escape');

  for (const index of [0, 1, 2]) {
    await page.getByTestId('library-row').nth(index).click();
    await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
    await page.keyboard.press('y');
    const slider = page.getByRole('dialog').getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.locator('footer')).toContainText('已保存');
    await page
      .getByRole('link', { name: /资料库/ })
      .first()
      .click();
    await expect(page.getByTestId('library-grid')).toBeVisible();
  }

  await open.click();
  await expect(dialog).toContainText('已完成 3 页');
  await dialog.getByRole('button', { name: '现在学习' }).click();
  await expect(dialog.getByTestId('learning-result')).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByRole('table')).toContainText('检验了 3 页');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '重新提建议' }).click();
  await expect(dialog.getByTestId('learning-result')).toContainText('页重新提了建议', { timeout: 60_000 });
});
