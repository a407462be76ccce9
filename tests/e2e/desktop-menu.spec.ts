import { expect, test } from './fixtures.ts';

test('the menus speak the language of the page and carry out its actions', async ({ workbench, app }) => {
  test.skip(app !== 'electron', 'only the window has menus');
  const { page } = workbench;
  await expect.poll(() => workbench.menuLabels()).toContain('文件');
  await page.getByRole('radio', { name: 'English' }).click();
  await expect.poll(() => workbench.menuLabels()).toContain('File');
  await workbench.chooseMenu('Keyboard Shortcuts');
  await expect(page.getByRole('dialog')).toContainText('Next suggestion');
  await page.keyboard.press('Escape');
  await workbench.chooseMenu('Export Data Set…');
  await expect(page.getByRole('dialog')).toContainText('Export');
});
