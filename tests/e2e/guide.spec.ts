import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

test('the guide explains the desk with its picture, in both languages', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: '使用指南' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('原文永远不变');
  await dialog.getByRole('button', { name: '审校台' }).click();
  const picture = dialog.getByRole('img', { name: '插图：审校台' });
  await expect(picture).toBeVisible();
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(800);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'EN' }).click();
  await page.getByRole('button', { name: 'Guide' }).click();
  await expect(dialog).toContainText('The raw text never changes');
});
