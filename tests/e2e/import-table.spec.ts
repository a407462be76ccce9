import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';

test('the columns of a table are confirmed once, and its rows are imported', async ({ workbench, app }) => {
  const { page, home } = workbench;
  const rows = page.getByTestId('library-row');
  await expect(rows).toHaveCount(5);
  const choose = async (name: string, content: string): Promise<void> => {
    const file = path.join(home, name);
    fs.writeFileSync(file, content);
    await page.getByRole('button', { name: '导入' }).click();
    const item = page.getByRole('menuitem', { name: '选择文件…' });
    if (app === 'electron') {
      await workbench.answerOpenDialog(file);
      await item.click();
    } else {
      const chooser = page.waitForEvent('filechooser');
      await item.click();
      await (await chooser).setFiles(file);
    }
  };
  const row = (number: number): string => `摘要${number},各市要推进紧密型县域医共体建设第${number}号。`;
  await choose('pages.csv', `概要,原稿\n${row(1)}\n${row(2)}\n`);
  const dialog = page.getByRole('dialog', { name: '表格各列是什么' });
  await expect(dialog).toContainText('摘要1');
  const start = dialog.getByRole('button', { name: '导入' });
  await expect(start).toBeDisabled();
  await dialog.getByRole('combobox', { name: '原稿' }).selectOption({ label: '正文' });
  await start.click();
  await expect(page.getByTestId('import-panel')).toContainText('新增 2 篇');
  await expect(rows).toHaveCount(7);

  await choose('more.csv', `原稿,概要\n各地要完善公立医院薪酬制度。,摘要\n`);
  await expect(rows).toHaveCount(8);
  await expect(dialog).toBeHidden();
});
