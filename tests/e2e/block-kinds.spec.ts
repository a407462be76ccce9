import { expect, test } from './fixtures.ts';

test('one key gives the passage in front another kind, and undo gives it back', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByTestId('library-row').first().waitFor();
  await page.keyboard.press('Enter');
  const clean = page.getByTestId('clean-pane');
  await expect(clean).toContainText('一是推動各地強化');
  // The first proposal of the page stands in another paragraph: this one is clicked on.
  await clean.getByText('一是推動各地強化').click();
  await page.keyboard.press('Shift+X');
  await expect(clean).not.toContainText('一是推動各地強化');
  await page.keyboard.press('u');
  await expect(clean).toContainText('一是推動各地強化');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('改段落类型：标题');
});
