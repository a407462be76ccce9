import { expect, test } from './fixtures.ts';

test('the scorecard tells what became of the proposals, in words and as CSV', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: '机器建议的成绩' }).click();
  await expect(page.getByRole('dialog')).toContainText('还没有可统计的审校');
  await page.keyboard.press('Escape');

  await page.getByTestId('library-row').nth(2).click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.keyboard.press('x');
  await expect(page.locator('.status-bar, footer')).toContainText('已保存');

  await page.getByRole('button', { name: '机器建议的成绩' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row').nth(1)).toContainText(/0\.\d\d \(0\.\d\d–\d\.\d\d\)|1\.00 \(0\.\d\d–1\.00\)/);
  await dialog.getByRole('radio', { name: '提取方式' }).click();
  await expect(dialog.getByRole('table')).toContainText('动词');
  await dialog.getByRole('button', { name: '复制为 CSV' }).click();
  await expect(page.getByText('已复制，可粘贴到表格软件')).toBeVisible();
});
