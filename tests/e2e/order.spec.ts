import { expect, test } from './fixtures.ts';

test('work is ordered by what is to be learned or at random, in the library and in the queue', async ({
  workbench,
}) => {
  const { page } = workbench;
  const rows = page.getByTestId('library-row');
  await expect(rows).toHaveCount(5);
  const titles = (): Promise<string[]> => page.locator('.cell-title').allTextContents();
  const order = page.getByRole('combobox', { name: '列表顺序' });
  /** The titles once all rows stand there in another order than before. */
  const reordered = async (before: string[]): Promise<string[]> => {
    await expect
      .poll(async () => (await titles()).length === 5 && (await titles()).join() !== before.join())
      .toBe(true);
    return titles();
  };
  const bySuspicion = await titles();
  await order.selectOption('random');
  const random = await reordered(bySuspicion);
  await order.selectOption('gain');
  const [first = '', second = ''] = await reordered(random);
  await order.hover();
  await expect(page.getByRole('tooltip')).toContainText('最能从审校中学到东西的在前');

  await rows.first().click();
  const current = page.locator('.queue-item[aria-current] .queue-title');
  await expect(current).toHaveText(first);
  await expect(page.getByRole('navigation', { name: '待审队列' })).toContainText('1 / 5');
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
  // The page in front sinks as it is worked on; the next is again the one with the most to learn.
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(current).toHaveText(second);
  await expect(page.getByRole('combobox', { name: '队列顺序' })).toHaveValue('gain');
  await page.getByRole('combobox', { name: '队列顺序' }).selectOption('random');
  await expect(page.locator('.queue-title').first()).toHaveText(random[0] ?? '');
  await expect(page.getByRole('navigation', { name: '待审队列' })).toContainText(`${random.indexOf(second) + 1} / 5`);
});
