import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

const TITLE = '县域医共体建设推进会召开';
const PAGE = `${TITLE}
更新时间：2024-05-26
发布时间：2024-05-24
县域医共体建设推进会召开，总结前期工作，部署下一步任务，推动医疗资源下沉。
会议强调，要坚持以人民健康为中心，完善医保支付方式，确保年度任务按期完成。
`;

/** Imports one page, which the library shows as `shown`, and opens it on the desk. */
async function openPage(page: Page, home: string, content: string, shown: string): Promise<void> {
  const file = path.join(home, 'one.txt');
  fs.writeFileSync(file, content);
  await page.getByRole('button', { name: '导入' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: '选择文件…' }).click();
  await (await chooser).setFiles(file);
  await page.getByTestId('library-row').filter({ hasText: shown }).click();
}

test.beforeEach(({ app }) => {
  test.skip(app !== 'browser', 'files are chosen in a dialog of the system there');
});

test('another reading of a field is taken by key and by pointer, undone, and kept', async ({ workbench }) => {
  const { page } = workbench;
  await openPage(page, workbench.home, PAGE, TITLE);
  const date = page.getByTestId('field-publishedAt');
  await expect(date).toContainText('2024-05-24');

  await date.getByRole('button', { name: /出处/ }).click();
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toContainText('2024-05-26');
  await page.getByRole('dialog').getByRole('combobox').press('2');
  await expect(date).toContainText('2024-05-26');
  await expect(date).toContainText('已更正');

  await page.keyboard.press('u');
  await expect(date).toContainText('2024-05-24');

  await date.getByRole('button', { name: /1 种读法/ }).click();
  await page.getByRole('option', { name: /2024-05-26/ }).click();
  await expect(date).toContainText('2024-05-26');
  await date.getByRole('button', { name: /1 种读法/ }).click();
  await page.getByRole('option', { name: /2024-05-24/ }).click();
  await expect(date).toContainText('已确认');
});

test('a page in the wrong encoding is read again into a new document', async ({ workbench }) => {
  const { page } = workbench;
  await openPage(page, workbench.home, Buffer.from(PAGE).toString('latin1'), 'one.txt');
  const offer = page.getByTestId('redecode');
  await expect(offer).toContainText(TITLE);
  await offer.getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByTestId('redecode')).toHaveCount(0);
  await expect(page.getByTestId('field-publishedAt')).toContainText('2024-05-24');
});

test('another encoding is chosen at the head of the raw text, with what it would read', async ({ workbench }) => {
  const { page } = workbench;
  await openPage(page, workbench.home, PAGE, TITLE);
  const old = page.url();
  const head = page.getByTestId('encoding');
  await expect(head).toHaveText('utf-8');
  await head.click();
  const dialog = page.getByRole('dialog');
  const readings = dialog.getByTestId('decoding');
  await expect(readings.filter({ hasText: 'UTF-8' })).toContainText(TITLE);
  await expect(dialog.getByRole('radio', { name: 'UTF-8' })).toBeChecked();
  await expect(dialog.getByRole('button', { name: '请选另一种编码' })).toBeDisabled();
  await expect(readings.filter({ hasText: 'GB18030' })).toContainText('无法读出');
  expect(await axeViolations(page)).toEqual([]);

  await readings.filter({ hasText: 'WINDOWS-1252' }).click();
  await dialog.getByRole('button', { name: /按 WINDOWS-1252 重读/ }).click();
  await expect(head).toHaveText('windows-1252');
  await expect(dialog).toHaveCount(0);
  expect(page.url()).not.toBe(old);
  await expect(page.getByTestId('toast').first()).toContainText('原文档保持不变');

  // From there the file can be read as it was.
  await head.click();
  await readings.filter({ hasText: 'UTF-8' }).click();
  await dialog.getByRole('button', { name: /按 UTF-8 重读/ }).click();
  await expect(head).toHaveText('utf-8');
  expect(page.url()).toBe(old);
});

test('full-width letters and digits are shown half-width by choice, and the choice is remembered', async ({
  workbench,
}) => {
  await openPage(workbench.page, workbench.home, PAGE.replaceAll('县域', 'ＤＲＧ付费２０２４'), 'ＤＲＧ付费２０２４');
  const clean = workbench.page.getByTestId('clean-pane');
  await expect(clean).toContainText('ＤＲＧ付费２０２４');
  await workbench.page.getByRole('radio', { name: '半角' }).click();
  await expect(clean).toContainText('DRG付费2024');
  await expect(workbench.page.getByTestId('raw-pane')).toContainText('ＤＲＧ付费２０２４');

  const preferences = path.join(workbench.home, 'preferences.json');
  await expect.poll(() => fs.readFileSync(preferences, 'utf8')).toContain('half');
  const page = await workbench.restart();
  await page.getByTestId('library-row').filter({ hasText: 'ＤＲＧ付费２０２４' }).click();
  await expect(page.getByTestId('clean-pane')).toContainText('DRG付费2024');
  await page.getByRole('radio', { name: '原宽' }).click();
  await expect(page.getByTestId('clean-pane')).toContainText('ＤＲＧ付费２０２４');
});
