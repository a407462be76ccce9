import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

test('the library is narrowed down by facets, the filter kept by name, and what is listed marked at once', async ({
  workbench,
}) => {
  const { page } = workbench;
  const rows = page.getByTestId('library-row');
  await expect(rows).toHaveCount(5);
  await page.getByRole('button', { name: '按来源、月份、编码等缩小范围' }).click();
  const facets = page.getByRole('complementary', { name: '缩小范围' });
  await facets.getByRole('checkbox', { name: /新華網/ }).check();
  await expect(rows).toHaveCount(1);
  await facets.getByRole('checkbox', { name: /山西日報/ }).check();
  await expect(rows).toHaveCount(2);
  expect(await axeViolations(page)).toEqual([]);

  await facets.getByRole('textbox', { name: '给这个筛选起名' }).fill('繁体两家');
  await page.keyboard.press('Enter');
  await facets.getByRole('button', { name: '清除筛选' }).click();
  await expect(rows).toHaveCount(5);
  await facets.getByRole('button', { name: '繁体两家', exact: true }).click();
  await expect(rows).toHaveCount(2);

  await page.getByRole('button', { name: '批量标记…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption({ label: '进度：完成' });
  await expect(dialog).toContainText('待审');
  await dialog.getByRole('button', { name: '标记 2 篇' }).click();
  await expect(page.getByText('已标记 2 篇')).toBeVisible();
  await expect(rows.first()).toContainText('完成');
  await page.keyboard.press('u');
  await expect(rows.first()).toContainText('待审');
});
