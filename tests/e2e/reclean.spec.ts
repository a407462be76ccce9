import { run } from './command-drives.ts';
import { expect, test } from './fixtures.ts';

const RETIRED = '分级诊疗';

test('listed pages are cleaned again; what changed is listed and taken back', async ({ workbench }) => {
  const { page } = workbench;
  const dialog = page.getByRole('dialog');
  const summary = dialog.getByTestId('reclean-summary');
  const reclean = async (): Promise<void> => {
    await page.keyboard.press('g');
    await expect(page.getByTestId('library-row')).toHaveCount(5);
    await run(page, 'library.reclean');
    await dialog.getByRole('button', { name: '重新处理 5 页' }).click();
    await expect(summary).toBeVisible({ timeout: 30_000 });
  };
  await reclean();
  await expect(summary).toContainText('变了 0 页，没变 5 页');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+b');
  await page.getByTestId('tree-code').filter({ hasText: RETIRED }).click();
  await run(page, 'code.retire');
  await page.keyboard.press('Control+s');
  await page.getByTestId('save-preview').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('版本 2');
  await reclean();
  await expect(summary).not.toContainText('变了 0 页');
  const items = dialog.getByTestId('reclean-item');
  await expect(items.first()).toContainText('措施建议');
  await dialog.getByRole('button', { name: '整批退回' }).click();
  await expect(dialog.getByRole('status')).toContainText(/已退回 [1-5] 页/u);
});
