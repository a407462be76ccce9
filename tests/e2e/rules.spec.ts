import { axeViolations } from '../support/axe-violations.ts';
import { importFiles } from '../support/import-files.ts';
import { selectText } from '../support/select-text.ts';
import { run } from './command-drives.ts';
import { expect, test } from './fixtures.ts';

const LINE = '扫码关注白水卫生公众号领取健康礼包';
const page = (place: string, line: string): string =>
  [
    `${place}召开基层卫生工作会议`,
    '来源：健康日报 2024-05-06',
    `${place}近日召开基层卫生工作会议，部署全面推进紧密型县域医共体建设。会议指出，各地要加强组织领导，压实工作责任，确保各项任务落到实处。`,
    line,
    `${place}还将加大财政投入，改善乡镇卫生院条件，让群众在家门口看得上病、看得好病，逐步提高群众的获得感和满意度。`,
  ].join('\n');

const FILES = {
  'first.txt': page('东川县', LINE),
  'second.txt': page('西林市', '掃碼關注白水衛生公眾號領取健康禮包'),
  'third.txt': page('南山区', '扫码关注红石卫生公众号领取健康礼包'),
};

test('a passage is promoted to a rule, seen beforehand, applied to all pages, switched off and taken back', async ({
  workbench,
}) => {
  const { page } = workbench;
  const rows = page.getByTestId('library-row');
  await expect(rows).toHaveCount(5);
  await importFiles(page, workbench.home, FILES);
  await expect(rows).toHaveCount(8);
  // What a rule finds goes up in the list by suspicion, away from under the pointer.
  await run(page, 'sort.title');
  const clean = page.getByTestId('clean-pane');
  const open = async (title: string): Promise<void> => {
    await page.keyboard.press('g');
    await rows.filter({ hasText: title }).click();
    await expect(clean).toContainText('紧密型县域医共体');
  };
  await open('东川县');
  await selectText(page, 'raw', LINE);
  await page.keyboard.press('*');
  const dialog = page.getByRole('dialog');
  const counts = dialog.getByTestId('rule-counts');
  await expect(counts).toHaveText('2 页，2 处');
  await dialog.getByText('正则表达式', { exact: true }).click();
  await dialog.getByLabel('要找的文字').fill('(');
  await expect(dialog.getByRole('alert')).toContainText('正则表达式有错');
  await expect(dialog.getByRole('button', { name: '应用规则' })).toBeDisabled();
  await dialog.getByText('带空缺的原文', { exact: true }).click();
  await dialog.getByLabel('要找的文字').fill('扫码关注…健康礼包');
  await expect(counts).toHaveText('3 页，3 处');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '应用规则' }).click();
  await expect(page.getByTestId('toast')).toContainText('规则已应用：3 页，3 处');
  await expect(dialog).toHaveCount(0);

  await open('南山区');
  await expect(clean).not.toContainText('红石');
  await expect(page.getByTestId('raw-pane')).toContainText('红石');
  await page.keyboard.press('l');
  const rule = page.getByTestId('rule-row');
  await expect(rule).toContainText('扫码关注…健康礼包');
  await expect(rule).toContainText('3 页 3 处');
  await page.keyboard.press('x');
  await expect(rule).toHaveAttribute('data-enabled', 'false');
  await open('南山区');
  await expect(clean).toContainText('红石');
  await page.keyboard.press('u');
  await expect(clean).not.toContainText('红石');
  await page.keyboard.press('u');
  await expect(clean).toContainText('红石');
  await page.keyboard.press('l');
  await expect(page.getByText('还没有规则')).toBeVisible();
});
