import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { selectText } from '../support/select-text.ts';
import { expect, test } from './fixtures.ts';

const QUOTE = '開展藥品耗材集采';
const REMOVED = '新聞熱線';

async function openFirst(page: Page): Promise<void> {
  await page.getByTestId('library-row').first().click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

const clean = (page: Page) => page.getByTestId('clean-pane').locator('.cm-content');
const verdict = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const byHand = (page: Page) => page.getByTestId('measure').filter({ hasText: '人工' });
const date = (page: Page) => page.getByTestId('field-publishedAt');

test('a page is reviewed, undone, redone after a restart, and exported', async ({ workbench }) => {
  let { page } = workbench;
  await openFirst(page);
  await expect(verdict(page, '污染')).toBeChecked();
  await expect(clean(page)).not.toContainText(REMOVED);

  await page.getByRole('button', { name: '恢复这一段' }).first().click();
  await expect(clean(page)).toContainText(REMOVED);
  await saved(page);

  await selectText(page, 'raw', '三明醫改已邁入');
  await expect(page.getByRole('toolbar', { name: '标为措施' })).toBeVisible();
  await page.keyboard.press('q');
  await expect(byHand(page)).toHaveCount(1);
  await expect(byHand(page)).toContainText('三明醫改已邁入');
  await expect(clean(page).locator('.measure-accepted')).toHaveText('三明醫改已邁入');
  await saved(page);

  await date(page).getByRole('button', { name: '修改日期' }).click();
  const input = page.getByRole('textbox', { name: '修改日期' });
  await input.fill('2024年13月');
  await expect(page.getByRole('alert')).toBeVisible();
  await input.fill('2024-05-25');
  await input.press('Enter');
  await expect(date(page)).toContainText('2024-05-25');
  await saved(page);

  await page.keyboard.press('3');
  await expect(verdict(page, '垃圾')).toBeChecked();
  await saved(page);

  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('u');
    await saved(page);
  }
  await expect(verdict(page, '污染')).toBeChecked();
  await expect(date(page)).toContainText('2024-05-24 10:12');
  await expect(byHand(page)).toHaveCount(0);
  await expect(clean(page)).not.toContainText(REMOVED);

  page = await workbench.restart();
  await openFirst(page);
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('Control+Shift+z');
    await saved(page);
  }
  await expect(verdict(page, '垃圾')).toBeChecked();
  await expect(date(page)).toContainText('2024-05-25');
  await expect(byHand(page)).toHaveCount(1);
  await expect(clean(page)).toContainText(REMOVED);

  const folder = path.join(workbench.home, 'written');
  await page.getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('导出到文件夹').fill(folder);
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  await expect(page.getByTestId('export-result')).toContainText('全部一致');
  const lines = fs.readFileSync(path.join(folder, 'documents.jsonl'), 'utf8').trim().split('\n');
  const exported = lines.find((line) => line.includes(REMOVED));
  expect(exported).toContain('三明醫改已邁入');
  expect(exported).toContain('2024-05-25');
  expect(exported).toContain('"spam"');
});

test('keys go through the suggestions: accept, reject, recode, resize, note, next page', async ({ workbench }) => {
  const { page } = workbench;
  await openFirst(page);
  const item = page.getByTestId('measure').filter({ hasText: QUOTE });
  await item.getByRole('button', { name: QUOTE }).click();
  await page.keyboard.press('c');
  await page.getByRole('dialog').getByRole('combobox').press('4');
  await expect(item).toContainText('药品供应');
  await expect(item).toHaveAttribute('data-status', 'accepted');
  await item.getByRole('button', { name: QUOTE }).click();
  await page.keyboard.press('[');
  await expect(page.getByTestId('measure').filter({ hasText: '開展藥品耗材集' }).first()).not.toContainText(QUOTE);
  await page.keyboard.press(']');
  await expect(item).toHaveCount(1);

  const suggested = page.locator('[data-testid=measure][data-status=suggested]');
  const before = await suggested.count();
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await expect(suggested).toHaveCount(before - 1);
  await page.keyboard.press('x');
  await expect(suggested).toHaveCount(before - 2);

  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: '备注' }).fill('标题与正文一致');
  await page.keyboard.press('Escape');
  await saved(page);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title ?? '');
  await page.goBack();
  await expect(page.getByTestId('review-status')).toHaveText('完成');
  await expect(page.getByRole('textbox', { name: '备注' })).toHaveValue('标题与正文一致');
});

test('a tag made in the converted clean text stands on the raw text', async ({ workbench }) => {
  const { page } = workbench;
  await openFirst(page);
  await page.getByRole('radio', { name: '简', exact: true }).click();
  await expect(clean(page)).toContainText('三明医改已迈入');
  await selectText(page, 'clean', '三明医改已迈入');
  await page.keyboard.press('8');
  await expect(page.getByTestId('raw-pane').locator('.measure-accepted')).toHaveText('三明醫改已邁入');
  await saved(page);
});

test('a tag is made by keyboard alone', async ({ workbench }) => {
  const { page } = workbench;
  await openFirst(page);
  await page.keyboard.press('s');
  await expect(page.getByTestId('raw-pane').locator('.cm-content')).toBeFocused();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  for (let step = 0; step < 14; step++) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('toolbar', { name: '标为措施' })).toBeVisible();
  await page.keyboard.press('d');
  await expect(byHand(page)).toContainText('信息化');
  await expect(page.getByRole('toolbar', { name: '标为措施' })).toHaveCount(0);
  await saved(page);
});
