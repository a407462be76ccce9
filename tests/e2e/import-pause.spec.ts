import fs from 'node:fs';
import path from 'node:path';
import { makeZip } from '../support/make-zip.ts';
import { expect, test } from './fixtures.ts';

/** More than an import reads ahead. */
const PAGES = 120;

test('an import is paused and goes on', async ({ workbench, app }) => {
  const { page, home } = workbench;
  const rows = page.getByTestId('library-row');
  await expect(rows).toHaveCount(5);
  const file = path.join(home, 'many.zip');
  const text = (number: number): string =>
    `某县推进医共体建设第${number}号\n2024-03-01\n某县印发方案,推进第${number}个县域医共体建设。`;
  fs.writeFileSync(
    file,
    makeZip(Array.from({ length: PAGES }, (_, number) => ({ name: `${number}.txt`, content: text(number) }))),
  );
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
  const panel = page.getByTestId('import-panel');
  await panel.getByRole('button', { name: '暂停' }).click();
  await expect(panel.getByRole('status')).toHaveText('导入已暂停');
  await panel.getByRole('button', { name: '继续' }).click();
  await expect(panel).toContainText(`新增 ${PAGES} 篇`);
});
