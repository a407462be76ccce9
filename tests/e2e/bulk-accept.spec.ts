import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

test('the sure proposals of the whole list are previewed, accepted as one step and taken back', async ({
  workbench,
}) => {
  const { page } = workbench;
  await expect(page.getByTestId('library-row')).toHaveCount(5);
  const counts = page.locator('.library-counts');
  await expect(counts).toContainText('已确认 0 条措施');

  await page.keyboard.press('y');
  const dialog = page.getByRole('dialog', { name: '接受列表中有把握的建议' });
  const button = dialog.getByRole('button', { name: /^接受 \d+ 篇里的 \d+ 条$/u });
  await expect(button).toBeEnabled();
  const before = Number(/(\d+) 条/u.exec((await button.textContent()) ?? '')?.[1]);
  // A lower threshold lets more through.
  await dialog.getByRole('slider').focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
  await expect(dialog).toContainText('把握不低于 0.60');
  const found = async (): Promise<number> => Number(/(\d+) 条/u.exec((await button.textContent()) ?? '')?.[1]);
  await expect.poll(found).toBeGreaterThan(before);
  await expect(button).toBeEnabled();
  const count = await found();
  // The least sure come first, each in its context.
  const sample = dialog.getByRole('region', { name: '其中最没把握的' }).getByRole('listitem');
  await expect(sample.first().locator('.confidence')).toHaveText(/^0\.6/u);
  await expect(sample.first().locator('mark')).not.toBeEmpty();

  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(counts).toContainText(`已确认 ${count} 条措施`);
  const toast = page.getByTestId('toast').filter({ hasText: `接受 ${count} 条建议` });
  await toast.getByRole('button', { name: '撤销' }).click();
  await expect(counts).toContainText('已确认 0 条措施');
});

test('only what the filter lists is accepted, and the sample leads to its page', async ({ workbench }) => {
  const { page } = workbench;
  const rows = page.getByTestId('library-row');
  await expect(rows).toHaveCount(5);
  await page.keyboard.press('/');
  await page.keyboard.type('青海');
  await expect(rows).toHaveCount(1);
  const row = await rows.first().textContent();
  await page.getByRole('button', { name: '批量接受…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(dialog.getByRole('button', { name: /^接受 1 篇里的 \d+ 条$/u })).toBeEnabled();
  await dialog.getByRole('region', { name: '其中最没把握的' }).getByRole('button').first().click();
  await expect(page.getByTestId('clean-pane')).toBeVisible();
  await expect(dialog).toBeHidden();
  expect(row).toContain((await page.locator('.queue-item[aria-current] .queue-title').textContent()) ?? 'no title');
});
