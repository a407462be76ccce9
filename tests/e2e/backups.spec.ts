import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

test('a backup is made, restored after a look at what that takes back, and undone by restoring what was there', async ({
  workbench,
}) => {
  const { page } = workbench;
  const backups = page.getByTestId('backup');
  const accepted = page.locator('[data-testid=measure][data-status=accepted]');
  const openBackups = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('备份');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
  };
  await page.getByTestId('library-row').nth(2).click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
  for (const key of ['j', 'a']) await page.keyboard.press(key);
  await expect(accepted).toHaveCount(1);
  await openBackups();
  await page.getByRole('button', { name: '现在备份' }).click();
  await expect(backups).toHaveCount(1);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(accepted).toHaveCount(2);

  await openBackups();
  await backups.first().getByRole('button', { name: '恢复…' }).click();
  await expect(backups.first()).toContainText('此后的 1 个事件不再算数');
  await page.getByRole('button', { name: '恢复到这份备份' }).click();
  await expect(accepted).toHaveCount(1);
  await expect(page.getByTestId('toast').filter({ hasText: '已恢复到' })).toBeVisible();

  await openBackups();
  await expect(backups).toHaveCount(2);
  await backups.first().getByRole('button', { name: '恢复…' }).click();
  await page.getByRole('button', { name: '恢复到这份备份' }).click();
  await expect(accepted).toHaveCount(2);
});
