import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

test.describe('somebody who starts for the first time', () => {
  test.use({ isFirst: true });

  test('is shown around by keys, once, and again on request', async ({ workbench }) => {
    let { page } = workbench;
    const tour = page.getByTestId('tour');
    await expect(tour).toHaveAttribute('data-step', 'library');
    await expect(tour.getByRole('button', { name: '下一步' })).toBeFocused();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await expect(tour).toHaveAttribute('data-step', 'open');
    await page.keyboard.press('ArrowLeft');
    await expect(tour).toHaveAttribute('data-step', 'library');
    await page.keyboard.press('Enter');
    await expect(tour).toHaveAttribute('data-step', 'open');
    const seen: (string | null)[] = [];
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Enter');
      await expect(tour).not.toHaveAttribute('data-step', seen.at(-1) ?? 'open');
      seen.push(await tour.getAttribute('data-step'));
      await expect(page.locator('.tour-ring').first()).toBeVisible();
    }
    expect(seen).toEqual(['texts', 'removed', 'measures', 'fields', 'verdict', 'help']);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(tour).toHaveCount(0);

    page = await workbench.restart();
    await expect(page.getByTestId('library-row').first()).toBeVisible();
    await page.getByRole('button', { name: '使用指南' }).click();
    await expect(page.getByTestId('tour')).toHaveCount(0);
    await page.getByRole('button', { name: '重看导览' }).click();
    await expect(page.getByTestId('tour')).toHaveAttribute('data-step', 'library');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('tour')).toHaveCount(0);
  });

  test('may pass the tour over and work: it comes along, and the keys of the page stay theirs', async ({
    workbench,
  }) => {
    const { page } = workbench;
    const tour = page.getByTestId('tour');
    await expect(tour).toBeVisible();
    await page.getByTestId('library-row').nth(2).click();
    await expect(tour).toHaveAttribute('data-step', 'texts');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await expect(page.locator('[data-testid=measure][data-status=accepted]')).toHaveCount(1);
    await expect(tour).toHaveAttribute('data-step', 'texts');
    await tour.getByRole('button', { name: '不看了' }).click();
    await expect(tour).toHaveCount(0);
  });
});
