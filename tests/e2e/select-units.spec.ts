import { expect, test } from './fixtures.ts';

test('the same key selects word, clause and sentence; edges move by character and by word', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByTestId('library-row').filter({ hasText: '实施六大工程' }).click();
  const clean = page.getByTestId('clean-pane');
  const line = clean.locator('.cm-line', { hasText: '近日,中共三明市委' });
  await line.click({ position: { x: 30, y: 8 } });
  const length = async (): Promise<number> =>
    Number(/(\d+) 字/.exec((await page.locator('.selection-menu').textContent()) ?? '')?.[1]);

  await page.keyboard.press('v');
  const word = await length();
  await page.keyboard.press('v');
  const clause = await length();
  await page.keyboard.press('v');
  expect(clause).toBeGreaterThan(word);
  expect(await length()).toBeGreaterThan(clause);

  const before = await length();
  await page.keyboard.press('[');
  expect(await length()).toBe(before - 1);
  await page.keyboard.press('Control+[');
  expect(await length()).toBeLessThan(before - 1);
  await page.keyboard.press(']');
  await page.keyboard.press('6');
  await expect(page.getByRole('region', { name: '措施', exact: true }).locator('.card-facts')).toContainText('确认 1');
});

test('a measure may stand in pieces: text inside it is left out, text beyond it joined, either taken back', async ({
  workbench,
}) => {
  const { page } = workbench;
  await page.getByTestId('library-row').filter({ hasText: '实施六大工程' }).click();
  const clean = page.getByTestId('clean-pane');
  await expect(clean.locator('.cm-line').first()).toBeVisible();
  await page.keyboard.press('j');
  const quote = page.locator('.measure-item.is-focused .measure-quote');
  const whole = (await quote.textContent()) ?? '';
  // The caret stands at its first word: the second is selected.
  for (const key of ['v', 'Control+]', 'Control+Shift+}', '-']) await page.keyboard.press(key);
  await expect(quote).toContainText('…');
  await expect(clean.locator('.measure-gap').first()).toBeVisible();
  expect(whole.startsWith(((await quote.textContent()) ?? '').split('…')[0] ?? '-')).toBe(true);

  // The caret stands behind what was left out: from the word there the selection goes back to it.
  for (const key of ['v', 'Control+Shift+{', 'Control+[']) await page.keyboard.press(key);
  await page.locator('.selection-menu').getByRole('button', { name: '所选并入当前措施' }).click();
  await expect(quote).toHaveText(whole);
  await expect(clean.locator('.measure-gap')).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(quote).toContainText('…');
  await page.keyboard.press('u');
  await expect(quote).toHaveText(whole);
});

test('the line in front is joined to what became of it, and the strip leads through the page', async ({
  workbench,
}) => {
  const { page } = workbench;
  await page.getByTestId('library-row').nth(4).click();
  const clean = page.getByTestId('clean-pane');
  await expect(clean.locator('.cm-line').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('.connection path')).toHaveAttribute('d', /^M0 /);
  const before = await clean.locator('.cm-scroller').evaluate((element) => element.scrollTop);
  const strip = clean.locator('canvas.overview');
  const box = await strip.boundingBox();
  await strip.click({ position: { x: 6, y: (box?.height ?? 100) * 0.8 } });
  await expect
    .poll(() => clean.locator('.cm-scroller').evaluate((element) => element.scrollTop))
    .toBeGreaterThan(before + 200);
});
