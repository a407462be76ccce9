import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';
import { importFiles } from '../support/import-files.ts';
import { expect, test } from './fixtures.ts';

const box = (page: Page) => page.locator('#library-filter');
const hits = (page: Page) => page.getByTestId('search-hit');
const status = (page: Page) => page.locator('.library-counts');

/** Searches all texts from the header. */
async function search(page: Page, query: string): Promise<void> {
  // Keys are heard from the moment there is a screen.
  await expect(page.getByTestId('library-row').or(page.locator('.search-list')).first()).toBeAttached();
  await page.keyboard.press('Control+Shift+F');
  await expect(box(page)).toBeFocused();
  await box(page).fill(query);
  await page.keyboard.press('Enter');
}

test('two characters are found in either script, opened at their place, and come back to', async ({ workbench }) => {
  const { page } = workbench;
  await expect(page.getByTestId('library-row')).toHaveCount(5);
  await search(page, '医改');
  await expect(page).toHaveURL(/#\/search\?q=/u);
  await expect(status(page)).toHaveText(/^\d 篇，\d+ 处$/u);
  await expect(hits(page).locator('mark').first()).toHaveText(/^[医醫]改$/u);
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('PageDown');
  const current = page.locator('[data-testid=search-hit][aria-selected=true]');
  await expect(current).toBeVisible();
  const id = await current.getAttribute('id');
  const line = await current.locator('.in-line').textContent();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/desk\//u);
  for (const pane of ['raw-pane', 'clean-pane'])
    await expect(page.getByTestId(pane).locator('.in-focus').first()).toBeInViewport();
  await expect(page.getByTestId('raw-pane').locator('.in-focus')).toHaveText(/^[医醫]改$/u);

  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/search\?q=/u);
  await expect(current).toHaveAttribute('id', id ?? '');
  expect(await current.locator('.in-line').textContent()).toBe(line);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/desk\//u);
  await page.goBack();
  await expect(current).toHaveAttribute('id', id ?? '');
});

test('removed text is searched by itself, and pages by verdict and status', async ({ workbench }) => {
  const { page } = workbench;
  await importFiles(page, workbench.home, {
    'a.txt':
      '某市推进基层医改\n2024-05-06\n某市近日召开会议，部署基层医改重点任务，要求各地落实责任。\n会议强调，要持续改善服务，让群众得到实惠。\n相关新闻：\n外地医改经验\n更多医改新闻',
  });
  await expect(page.getByTestId('library-row')).toHaveCount(6);
  await search(page, '基层医改');
  await expect(hits(page)).toHaveCount(2);
  await search(page, '医改 外地');
  await page.getByRole('radio', { name: '去除的' }).click();
  await expect(hits(page).first()).toHaveAttribute('data-kept', 'false');
  await expect(hits(page).locator('mark').filter({ hasText: '外地' })).toHaveCount(1);
  await page.getByRole('radio', { name: '净文' }).click();
  await expect(page.getByRole('heading', { name: '没有找到“医改 外地”' })).toBeVisible();
  await page.getByRole('button', { name: '查全部文字，不筛选' }).click();
  await expect(hits(page).first()).toBeVisible();
  await page.getByRole('radio', { name: '完成' }).click();
  await expect(page.getByRole('heading', { name: /^没有找到/u })).toBeVisible();
});

test('the search waits for the input method, and says what is wrong with a query', async ({ workbench }) => {
  const { page } = workbench;
  await search(page, '');
  await expect(page.getByRole('heading', { name: '查找所有网页的文字' })).toBeVisible();
  await page.keyboard.press('/');
  await box(page).dispatchEvent('compositionstart');
  await box(page).fill('yi gai');
  await box(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  await page.waitForTimeout(500);
  await expect(page).toHaveURL(/#\/search\?q=$/u);
  await box(page).fill('医改');
  await box(page).dispatchEvent('compositionend');
  await expect(hits(page).first()).toBeVisible();
  await box(page).fill('""');
  await expect(page.getByText('没有可查的字')).toBeVisible();
  await box(page).fill('沒有這樣的話');
  await expect(page.getByRole('heading', { name: '没有找到“沒有這樣的話”' })).toBeVisible();
});

test('pages that are imported meanwhile are offered, not thrust into the list', async ({ workbench }) => {
  const { page } = workbench;
  await search(page, '特别标记词');
  await expect(page.getByRole('heading', { name: /^没有找到/u })).toBeVisible();
  await importFiles(page, workbench.home, {
    'b.txt': '某县召开会议，提出特别标记詞。会议要求抓好落实，确保各项任务见到成效。',
  });
  await page.getByRole('button', { name: '新导入 1 篇，重新查找' }).click();
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page).locator('mark')).toHaveText('特别标记詞');
});

test('on the desk a phrase is found in both panes in either script, with pinyin in it', async ({ workbench }) => {
  const { page } = workbench;
  await search(page, '(yī)療');
  await hits(page).first().click();
  await expect(page.getByTestId('raw-pane').locator('.in-focus')).toBeInViewport();
  for (const pane of ['raw', 'clean'] as const) {
    await page.locator(`[data-side=${pane}] .cm-content`).focus();
    await page.keyboard.press('Control+f');
    const bar = page.locator(`[data-side=${pane}] .cm-search`);
    await bar.getByRole('textbox').fill('医疗');
    await expect(bar.locator('output')).toHaveText(/^\d+ \/ \d+$/u);
    const chosen = page.locator(`[data-side=${pane}] .cm-searchMatch-selected`).first();
    await expect(chosen).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Enter');
    await expect(chosen).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
  }
});

test('on the desk exact letters and regular expressions are found on request; what is none says so', async ({
  workbench,
}) => {
  const { page } = workbench;
  await search(page, '(yī)療');
  await hits(page).first().click();
  await page.getByTestId('raw-pane').locator('.cm-content').focus();
  await page.keyboard.press('Control+f');
  const bar = page.locator('[data-side=raw] .cm-search');
  const told = bar.locator('output');
  await bar.getByRole('textbox').fill('医疗');
  await expect(told).toHaveText(/^\d+ \/ \d+$/u);
  await bar.getByRole('button', { name: /^逐字相同/u }).click();
  await expect(told).toHaveText('没有');
  await bar.getByRole('button', { name: '正则表达式' }).click();
  await bar.getByRole('textbox').fill('醫.{0,6}療');
  await expect(told).toHaveText(/^\d+ \/ \d+$/u);
  await expect(page.locator('[data-side=raw] .cm-searchMatch-selected').first()).toBeInViewport();
  await bar.getByRole('textbox').fill('(');
  await expect(told).toHaveText('正则表达式有误');
  // One that would never end is ended.
  await bar.getByRole('textbox').fill('^(([^龘]+)+)+龘');
  await expect(told).toHaveText('太慢，已停止');
});
