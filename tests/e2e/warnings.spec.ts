import { importFiles } from '../support/import-files.ts';
import { expect, test } from './fixtures.ts';

const PAGE = `县域医共体建设推进会召开
会议强调，要坚持以人民健康为中心，完善医保支付方式，推动医疗资源下沉\ufffd\ufffd确保年度任务按期完成。
会议要求，各地推进按病种付费改革，开展药品集中带量采购，全年投入 941 93亿元，提高基层服务能力。
`;

test('what is worth a look on a page is gone through by keys, and told', async ({ workbench }) => {
  const { page } = workbench;
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  await importFiles(page, workbench.home, { 'worth.txt': PAGE });
  await page.getByTestId('library-row').filter({ hasText: 'worth' }).click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
  const told = page.getByTestId('warning-stop');
  await page.keyboard.press(';');
  await expect(told).toHaveText('第 1 处，共 4 处：没有找到题名。');
  await page.keyboard.press(';');
  await expect(told).toHaveText('第 2 处，共 4 处：页面没有写明日期。');
  await page.keyboard.press(';');
  await expect(told).toContainText('第 3 处，共 4 处：建议修补');
  await expect(page.getByTestId('raw-pane').locator('.in-focus').first()).toBeInViewport();
  await page.getByRole('button', { name: '下一处留意' }).click();
  await page.keyboard.press(';');
  await expect(told).toContainText('第 1 处');
  // Goes to a suggestion: a warning about the page as a whole is nothing to say yes to.
  await page.keyboard.press('a');
  await expect(page.getByTestId('review-status')).toHaveText('待审');
  await page.keyboard.press(':');
  await expect(told).toContainText(/第 \d 处/u);
});
