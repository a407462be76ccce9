import fs from 'node:fs';
import path from 'node:path';
import { madeUpArticle, madeUpPage } from '../support/made-up-pages.ts';
import { expect, test } from './fixtures.ts';

test('near-duplicates are named at the desk and opened by keyboard', async ({ workbench, app }) => {
  test.skip(app !== 'browser', 'files are chosen in a dialog of the system there');
  const { page } = workbench;
  const article = madeUpArticle(1);
  const files = ['one.txt', 'two.txt'].map((name, index) => {
    const file = path.join(workbench.home, name);
    fs.writeFileSync(file, madeUpPage(article, [`第${'甲乙'[index]}次刊载，内容以原文为准。`]));
    return file;
  });
  await page.getByRole('button', { name: '导入' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: '选择文件…' }).click();
  await (await chooser).setFiles(files);
  await page.getByTestId('library-row').filter({ hasText: article.title }).first().click();
  const link = page.getByTestId('near-duplicates').getByRole('link');
  await expect(link).toHaveText(article.title);
  const before = page.url();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toBe(before);
  // The other page names the first in turn.
  await expect(link).toHaveAttribute('href', new URL(before).hash);
});
