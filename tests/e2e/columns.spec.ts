import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

test('columns are shown, hidden and put in order by keys, and remembered', async ({ workbench }) => {
  let { page } = workbench;
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  const heads = () => page.getByRole('columnheader').allTextContents();
  await page.keyboard.press('c');
  const menu = page.getByRole('dialog', { name: '选择列' });
  await expect(menu.getByRole('checkbox', { name: '题名' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(menu.getByRole('status')).toHaveText('来源：第 3 列，共 11 列');
  await expect(menu.getByRole('checkbox', { name: '来源' })).toBeFocused();
  await page.keyboard.press('Space');
  await menu.getByRole('checkbox', { name: '文件名' }).click();
  await expect(menu.getByRole('checkbox', { name: '文件名' })).toBeChecked();
  expect(await axeViolations(page)).toEqual([]);
  const chosen = ['题名', '日期', '判定', '进度', '措施', '待修', '字数', '字形', '文件名'];
  expect(await heads()).toEqual(chosen);
  await page.keyboard.press('Escape');

  page = await workbench.restart();
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  expect(await heads()).toEqual(chosen);
  // Nothing is cut off or pushed over its neighbour where the window is narrow.
  await page.setViewportSize({ width: 1024, height: 700 });
  const grid = page.locator('.grid');
  expect(await grid.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await page.getByRole('button', { name: '选择列' }).click();
  await page.getByRole('button', { name: '恢复默认' }).click();
  expect((await heads()).slice(0, 3)).toEqual(['题名', '来源', '日期']);
});
