import { expect, test } from './fixtures.ts';

test('the sure proposals of a page are shown, accepted as one step and taken back as one; so are the unsure ones', async ({
  workbench,
}) => {
  const { page } = workbench;
  await page.getByTestId('library-row').nth(2).click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
  const accepted = page.getByRole('region', { name: '措施', exact: true }).locator('.card-facts');
  const before = await accepted.textContent();

  await page.keyboard.press('y');
  const dialog = page.getByRole('dialog');
  const slider = dialog.getByRole('slider');
  await slider.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
  const shown = await dialog.getByRole('listitem').count();
  expect(shown).toBeGreaterThan(1);
  await dialog.getByRole('button', { name: `接受 ${shown} 条` }).click();
  await expect(dialog).toHaveCount(0);
  await expect(accepted).toContainText(`确认 ${shown} `);

  await page.keyboard.press('u');
  await expect(accepted).toHaveText(before ?? '');

  await page.keyboard.press('Shift+y');
  const weak = await dialog.getByRole('listitem').count();
  expect(weak).toBeGreaterThan(0);
  const open = Number(/建议 (\d+)/u.exec(before ?? '')?.[1]);
  await dialog.getByRole('button', { name: `拒绝 ${weak} 条` }).click();
  await expect(accepted).toContainText(`建议 ${open - weak}`);
  await page.keyboard.press('u');
  await expect(accepted).toHaveText(before ?? '');
});
