import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function openFirst(page: Page): Promise<void> {
  await page.getByTestId('library-row').first().click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const focused = (page: Page) => page.locator('.measure-item.is-focused');

test('keys go on working after the pointer was used', async ({ workbench }) => {
  const { page } = workbench;
  await openFirst(page);
  await page.getByRole('combobox', { name: '队列顺序' }).click();
  await page.getByRole('combobox', { name: '队列顺序' }).selectOption('title');
  await page.keyboard.press('j');
  await expect(focused(page)).toHaveCount(1);

  const mark = page.getByTestId('clean-pane').locator('.measure').nth(2);
  // The text may still be on its way to what came into focus.
  await expect(async () => {
    await mark.scrollIntoViewIfNeeded({ timeout: 1_000 });
    const { x, y, quote } = await mark.evaluate((element) => {
      const [line] = element.getClientRects();
      return {
        x: (line?.left ?? 0) + 20,
        y: (line?.top ?? 0) + (line?.height ?? 0) / 2,
        quote: element.textContent ?? '',
      };
    });
    await page.mouse.click(x, y);
    await expect(focused(page)).toContainText(quote.slice(0, 4), { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });

  await page.getByRole('radio', { name: '垃圾' }).click();
  const before = (await title(page).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(title(page)).not.toHaveText(before);
  await expect(page.getByTestId('toast').filter({ hasText: '建议没有处理' })).toBeVisible();
});

test('what was typed is kept when the field or the page is left', async ({ workbench }) => {
  const { page } = workbench;
  await openFirst(page);
  await page.getByTestId('field-author').getByRole('button', { name: '修改作者' }).click();
  await page.getByRole('textbox', { name: '修改作者' }).fill('李四');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('textbox', { name: '修改编辑' }).fill('王五');
  const before = (await title(page).textContent()) ?? '';
  await page.getByRole('button', { name: '完成并下一篇' }).click();
  await expect(title(page)).not.toHaveText(before);
  await page.goBack();
  await expect(page.getByTestId('field-author')).toContainText('李四');
  await expect(page.getByTestId('field-editor')).toContainText('王五');

  await page.keyboard.press('n');
  await page.keyboard.type('没有等到保存');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByRole('textbox', { name: '备注' })).toHaveValue('没有等到保存');
});
