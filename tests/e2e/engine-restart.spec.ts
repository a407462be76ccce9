import { expect, test } from './fixtures.ts';

test('an engine that dies is told of and comes back, and what was decided is still there', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByTestId('library-row').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('clean-pane')).toContainText('醫改');
  const status = page.getByTestId('save-state');
  const verdict = page.getByRole('radio', { name: /垃圾/u });
  await page.keyboard.press('3');
  await expect(verdict).toBeChecked();
  await expect(status).toHaveAttribute('data-state', 'saved');
  workbench.killEngine();
  await expect(page.getByText('引擎已重新启动')).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('radio', { name: /不可读/u })).toBeChecked();
  await expect(status).toHaveAttribute('data-state', 'saved');
  workbench.killEngine();
  // Decided while the engine is away: it waits and is stored once the engine is back.
  await page.keyboard.press('1');
  await expect(status).toHaveAttribute('data-state', 'saved', { timeout: 20_000 });
  await expect(page.getByRole('radio', { name: /正常/u })).toBeChecked();
  const restarted = await workbench.restart();
  await restarted.getByTestId('library-row').first().waitFor();
  await restarted.keyboard.press('Enter');
  await expect(restarted.getByRole('radio', { name: /正常/u })).toBeChecked();
});
