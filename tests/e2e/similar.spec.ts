import { axeViolations } from '../support/axe-violations.ts';
import { importFiles } from '../support/import-files.ts';
import { selectText } from '../support/select-text.ts';
import { expect, test } from './fixtures.ts';

const QUOTE = '全面推行村医积分换算养老补贴';
const page = (place: string, sentence: string): string =>
  [
    `${place}召开基层卫生工作会议`,
    '来源：健康日报 2024-05-06',
    `${place}近日召开基层卫生工作会议，${sentence}。会议指出，各地要加强组织领导，压实工作责任，确保各项任务落到实处。`,
    `${place}还将加大财政投入，改善乡镇卫生院条件，让群众在家门口看得上病、看得好病，逐步提高群众的获得感和满意度。`,
  ].join('\n');

const FILES = {
  'first.txt': page('东川县', QUOTE),
  'second.txt': page('西林市', '全面推行村醫積分換算養老補貼'),
  'third.txt': page('南山区', '全面推行村医积分折算养老补贴'),
};

test('a tagged measure is found elsewhere, tagged there in one step, and taken back as one', async ({ workbench }) => {
  const { page } = workbench;
  const rows = page.getByTestId('library-row');
  await expect(rows).toHaveCount(5);
  await importFiles(page, workbench.home, FILES);
  await expect(rows).toHaveCount(8);
  await rows.filter({ hasText: '东川县' }).click();
  await expect(page.getByTestId('clean-pane')).toContainText(QUOTE);
  await page.keyboard.press('m');
  await expect(page.getByTestId('toast')).toContainText('先选一条措施');
  await selectText(page, 'clean', QUOTE);
  await page.keyboard.press('d');
  const tagged = page.getByTestId('measure').filter({ hasText: QUOTE, has: page.getByText('人工', { exact: true }) });
  await expect(tagged).toHaveCount(1);

  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: '别处相似的措施' });
  await expect(dialog.getByRole('status')).toHaveText(/^查完 8 篇，找到 2 处$/u);
  const hits = dialog.getByTestId('similar-hit');
  await expect(hits).toHaveCount(2);
  // The other script is the same wording, and the least like is not ticked.
  await expect(hits.nth(0)).toContainText('全面推行村醫積分換算養老補貼');
  await expect(hits.nth(0).locator('.confidence')).toHaveText('1.00');
  await expect(hits.nth(0).getByRole('checkbox')).toBeChecked();
  await expect(hits.nth(1)).toContainText('积分折算养老');
  expect(await axeViolations(page)).toEqual([]);

  await expect(hits.nth(0).getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1).getByRole('checkbox')).toBeFocused();
  if (!(await hits.nth(1).getByRole('checkbox').isChecked())) await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: '标注 2 处' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId('toast').filter({ hasText: '已在 2 篇里标注 2 处' })).toBeVisible();

  await page.keyboard.press('m');
  await expect(dialog.getByTestId('similar-hit').and(page.locator('[data-state=accepted]'))).toHaveCount(2);
  await expect(dialog.getByRole('button', { name: '标注 0 处' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect(page.getByTestId('toast').filter({ hasText: '已撤销：标注相似的措施' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(hits).toHaveCount(2);
  await expect(dialog.getByTestId('similar-hit').and(page.locator('[data-state=accepted]'))).toHaveCount(0);

  // A hit is opened on the desk, at its place.
  await expect(hits.nth(0).getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('o');
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId('raw-pane')).toContainText('全面推行村醫積分換算養老補貼');
});

test('proposals are searched for too, from the details of a measure', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByTestId('library-row').nth(1).click();
  const measure = page.getByTestId('measure').first();
  await measure.getByRole('button', { name: '属性' }).click();
  await measure.getByRole('button', { name: /^别处相似的/u }).click();
  const dialog = page.getByRole('dialog', { name: '别处相似的措施' });
  await expect(dialog.getByRole('status')).toHaveText(/^(查完 5 篇|别处没有)/u);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
