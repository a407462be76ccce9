import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Accepts the first proposals of a page, so that there are tags to be looked at again. */
async function tagSome(page: Page): Promise<void> {
  await page.getByTestId('library-row').nth(2).click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
  for (let count = 0; count < 4; count++) {
    await page.keyboard.press('j');
    await page.keyboard.press('a');
  }
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

/** The first code in the list that has tags. */
const tagged = (page: Page) => page.getByTestId('tree-code').filter({ has: page.locator('.tree-count:not(:empty)') });

/** Goes from the library to the codebook by key. */
async function openByKey(page: Page): Promise<void> {
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  await page.keyboard.press('Control+b');
  await expect(page.getByTestId('tree-code').first()).toBeVisible();
}

async function redefine(page: Page, definition: string): Promise<void> {
  await tagged(page).first().click();
  await page.getByLabel('定义', { exact: true }).fill(definition);
}

test('a new definition puts tags on the worklist, where they are coded anew by key and brought back by undo', async ({
  workbench,
}) => {
  let { page } = workbench;
  await tagSome(page);
  await page.keyboard.press('Control+b');
  await redefine(page, '改过的定义。');
  const name = (await tagged(page).first().locator('.tree-name').textContent()) ?? '';
  await page.keyboard.press('Control+s');
  const preview = page.getByTestId('save-preview');
  await expect(preview.getByTestId('changes')).toContainText('改过的定义。');
  await expect(preview).toContainText(/有 \d 条标注要按新含义核对/);
  await preview.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('版本 2');
  await expect(page.getByTestId('draft-bar')).toHaveCount(0);

  await page.getByRole('tab', { name: /待核对/ }).click();
  const rows = page.getByTestId('work-row');
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  await expect(page.getByTestId('work-group')).toContainText(name);
  await expect(page.getByTestId('work-group')).toContainText('改过的定义。');
  await page.keyboard.press('s');
  await expect(rows).toHaveCount(count - 1);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(count);

  await page.getByRole('button', { name: /条都改为/ }).click();
  await page.getByRole('combobox').fill('监管');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('heading', { name: '没有要核对的标注' })).toBeVisible();
  page = await workbench.restart();
  await openByKey(page);
  await expect(page.getByTestId('tree-code').filter({ hasText: '监管' }).locator('.tree-count')).toHaveText(
    String(count),
  );
  await page.keyboard.press('u');
  await page.getByRole('tab', { name: /待核对/ }).click();
  await expect(page.getByTestId('work-row')).toHaveCount(count);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('work-row')).toHaveCount(count - 1);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('work-row')).toHaveCount(count);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('版本 1');
});

test('changes that are not saved survive the end of the program, step back, and are kept apart from bad keys', async ({
  workbench,
}) => {
  let { page } = workbench;
  await page.getByRole('button', { name: '编码本' }).click();
  await page.getByTestId('tree-code').first().click();
  await page.getByLabel('快捷键').press('2');
  await page.getByRole('button', { name: '停用', exact: true }).click();
  await page.getByRole('button', { name: '恢复使用' }).click();
  const bar = page.getByTestId('draft-bar');
  await expect(bar).toContainText('3 处未保存的改动');
  // What is kept is not told on the screen.
  await page.waitForTimeout(600);
  page = await workbench.restart();
  await openByKey(page);
  await expect(page.getByTestId('draft-bar')).toContainText('3 处未保存的改动');
  await page.getByRole('button', { name: /存为版本 2/ }).click();
  await expect(page.getByRole('dialog')).toContainText('先改好这些问题才能保存');
  await expect(page.getByRole('dialog').getByRole('button', { name: '保存' })).toBeDisabled();
  await page.keyboard.press('Escape');
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: '退回一步' }).click();
  await expect(page.getByTestId('draft-bar')).toHaveCount(0);
});

test('a codebook of another field comes in from a file and goes out again', async ({ workbench }) => {
  const { page } = workbench;
  await openByKey(page);
  await page.getByRole('button', { name: '导入…' }).click();
  const dialog = page.getByRole('dialog');
  const pick = (name: string, text: string) =>
    dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await pick('bomb.qdc', '<!DOCTYPE x [<!ENTITY a "a">]><CodeBook><Codes>&a;</Codes></CodeBook>');
  await expect(dialog.getByRole('alert')).toContainText('文件里没有读得出的编码本');
  await pick('housing.csv', 'group,name,key,color,include\n供给,土地,1,#336699,集中供地\n供给,租赁,2,,保租房\n,,,,\n');
  await expect(dialog).toContainText('第 4 行没有编码名称');
  await dialog.getByRole('button', { name: '放进未保存的改动' }).click();
  await page.getByRole('button', { name: /存为版本 2/ }).click();
  await page.getByTestId('save-preview').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('版本 2');
  await page.getByRole('tab', { name: '版本' }).click();
  await expect(page.getByTestId('changes'))
    .toContainText('集中供地', { timeout: 1 })
    .catch(() => undefined);
  await expect(page.getByTestId('changes')).toContainText('土地');
  await page.getByRole('button', { name: '导出…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '导出' }).click();
  await expect(page.getByTestId('codebook-path')).toContainText('codebook-v2.qdc');
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing for axe to find in the codebook: ${theme}`, async ({ workbench }) => {
    const { page } = workbench;
    await tagSome(page);
    await page.keyboard.press('Control+b');
    await page.getByRole('button', { name: '外观' }).click();
    await page.getByRole('menuitemradio', { name: theme === 'dark' ? '深色' : '浅色' }).click();
    const check = async (): Promise<void> => {
      // Electron has no second page to run in, which axe asks for unless told so.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
    };
    await redefine(page, '改过的定义。');
    await page.getByLabel('颜色').fill('#ffcc00');
    await page.getByRole('button', { name: /存为版本 2/ }).click();
    await expect(page.getByTestId('save-preview')).toBeVisible();
    await check();
    await page.getByTestId('save-preview').getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('版本 2');
    await check();
    await page.getByRole('tab', { name: '版本' }).click();
    await expect(page.getByTestId('changes')).toBeVisible();
    await check();
    await page.getByRole('tab', { name: /待核对/ }).click();
    await expect(page.getByTestId('work-row').first()).toBeVisible();
    await check();
    await page.keyboard.press('ArrowRight');
    // The colour that was chosen shows on the desk, in a shade that can be read.
    await expect(page.locator('.measure-item.own-ffcc00').first()).toBeVisible();
    await check();
  });
}
