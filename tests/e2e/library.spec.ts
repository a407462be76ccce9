import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';

test('files are dropped on the window, and what became of each is told', async ({ workbench, app }) => {
  test.skip(app === 'electron', 'a file made by a script has no path, and the desktop imports by path');
  const { page } = workbench;
  const rows = page.getByTestId('library-row');
  await expect(rows).toHaveCount(5);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    const page =
      '关于推进县域医共体建设的通知\n来源：某省卫健委 2023-03-04\n各市要推进紧密型县域医共体建设，加强基层服务能力。';
    transfer.items.add(new File([page], 'notice.txt'));
    transfer.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])], 'picture.png'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  });
  const panel = page.getByTestId('import-panel');
  await expect(panel).toContainText('新增 1 篇');
  await expect(panel).toContainText('picture.png');
  await expect(panel).toContainText('不支持这种文件');
  await expect(rows).toHaveCount(6);
});

test('the library is filtered, sorted and walked through by keys', async ({ workbench }) => {
  const { page } = workbench;
  const rows = page.getByTestId('library-row');
  await expect(rows).toHaveCount(5);
  await page.keyboard.press('/');
  const filter = page.getByRole('textbox', { name: '筛选题名、来源、文件名' });
  await expect(filter).toBeFocused();
  await filter.fill('青海');
  await expect(rows).toHaveCount(1);
  await filter.fill('没有这样的题名');
  await expect(page.getByRole('heading', { name: '没有符合条件的文档' })).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(rows).toHaveCount(5);

  await page.getByRole('button', { name: '日期' }).click();
  await expect(page.getByRole('columnheader', { name: '日期' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('radiogroup', { name: '按判定筛选' }).getByText('污染').click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('radiogroup', { name: '按判定筛选' }).getByText('全部').click();
  await page.getByRole('grid', { name: '文档' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('the interface speaks English, and remembers it', async ({ workbench }) => {
  let { page } = workbench;
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  // Preferences have no place in the status bar, so their file tells when they are kept.
  const kept = path.join(workbench.home, 'preferences.json');
  await expect.poll(() => fs.existsSync(kept) && fs.readFileSync(kept, 'utf8')).toMatch(/"language":\s*"en"/u);
  page = await workbench.restart();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await page.getByTestId('library-row').first().click();
  await expect(page.getByRole('radio', { name: 'Contaminated' })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Clean text' })).toBeVisible();
});
