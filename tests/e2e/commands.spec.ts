import type { Page } from '@playwright/test';
import { isShortcutId, type ShortcutId, shortcutOf } from '../../renderer/features/shortcuts/registry.ts';
import { importFiles } from '../support/import-files.ts';
import { pressable } from '../support/press-keys.ts';
import { selectText } from '../support/select-text.ts';
import { DRIVES, type Drive, log, type Place, run, SPAM, tagged } from './command-drives.ts';
import { expect, test } from './fixtures.ts';

const PAGE = `县域医共体建设推进会召开
发布时间：2024-05-24
会议强调，要坚持以人民健康为中心，完善医保支付方式，推动医疗资源下沉，确保ＡＢＣ１２３任务按期完成。
会议要求，各地推进按病种付费改革，开展药品集中带量采购。
相关新闻
另一条新闻的题目
`;

const MISREAD = `县域医共体建设推进会召开
发布时间：2024-05-26
县域医共体建设推进会召开，总结前期工作，部署下一步任务，推动医疗资源下沉。
会议强调，要坚持以人民健康为中心，完善医保支付方式，确保年度任务按期完成。
`;

/** Where each place is, once the project is prepared. */
type Addresses = Record<'home' | 'desk' | 'spam' | 'misread', string>;

async function prepare(page: Page, home: string): Promise<Addresses> {
  const rows = page.getByTestId('library-row');
  await expect(rows.first()).toBeVisible();
  const spam = new Array(60).fill('办证刻章代开发票加微信ＶＸ８８８８ | 澳门娱乐城 | 六合彩开奖').join('\n');
  const files = {
    'article.txt': PAGE,
    'spam.txt': `${SPAM}县域医共体\n${PAGE}${spam}`,
    'misread.txt': Buffer.from(MISREAD).toString('latin1'),
  };
  await importFiles(page, home, files);
  await expect(rows).toHaveCount(8, { timeout: 30_000 });
  const address = async (text: string): Promise<string> => {
    // The list of the text before would else be taken for that of this one.
    await page.getByRole('textbox').first().fill('');
    await expect(rows).toHaveCount(8);
    await page.getByRole('textbox').first().fill(text);
    await expect(rows).toHaveCount(1);
    await rows.first().click();
    await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
    const url = page.url();
    await page.keyboard.press('g');
    return url;
  };
  const start = page.url().replace(/#.*$/u, '');
  const found = {
    home: start,
    desk: await address('article'),
    spam: await address('spam'),
    misread: await address('misread'),
  };
  await page.getByRole('textbox').first().fill('');
  await expect(rows).toHaveCount(8);
  return found;
}

async function openPlace(page: Page, { on, title }: Drive, { home, desk, spam, misread }: Addresses): Promise<void> {
  const address = {
    library: `${home}#/library`,
    desk: title === SPAM ? spam : title ? misread : desk,
    passages: desk,
    progress: `${home}#/progress`,
    codebook: `${home}#/codebook`,
    worklist: `${home}#/codebook`,
    rules: `${home}#/rules`,
    triage: `${home}#/triage`,
    search: `${home}#/search?q=${encodeURIComponent('会议')}`,
  }[on];
  // By way of the library, so that the desk and the codebook begin anew.
  for (let open = 0; (await page.locator('[role=dialog]').count()) > 0 && open < 5; open++)
    await page.keyboard.press('Escape');
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.goto(`${home}#/library`);
  await expect(page.locator('.library')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('library-grid')).toBeVisible();
  if (on !== 'library') await page.goto(address);
  if (on === 'desk' || on === 'passages')
    await expect(page.getByTestId('raw-pane').locator('.cm-line').first()).toBeVisible();
  else if (on === 'search') await expect(page.getByTestId('search-hit').first()).toBeVisible();
  else if (on === 'rules') await expect(page.getByTestId('rule-row').nth(1)).toBeVisible();
  else if (on === 'triage') await expect(page.getByTestId('triage-page')).toBeVisible();
  else if (on === 'progress') await expect(page.locator('.chart-card').first()).toBeVisible();
  else if (on !== 'library') await expect(page.getByTestId('tree-code').first()).toBeVisible();
  const draft = page.getByTestId('draft-bar').getByRole('button', { name: '全部放弃' });
  if (on === 'codebook' && (await draft.count()) > 0) await draft.click();
  if (on === 'worklist') {
    await page.getByRole('tab').nth(2).click();
    await expect(page.getByTestId('work-row').nth(1)).toBeVisible();
  }
}

/** By its own key, or by the palette where it has none. */
async function drive(page: Page, id: ShortcutId): Promise<void> {
  const [key] = shortcutOf(id).keys;
  if (key) await page.keyboard.press(pressable(key));
  else await run(page, id);
}

/** Gives a code another meaning, so that its tags are to be looked at again. */
async function makeWorklist(page: Page, { desk, home }: Addresses): Promise<void> {
  await page.goto(desk);
  for (const text of ['会议强调', '会议要求', '按期完成']) {
    await selectText(page, 'raw', text);
    await page.keyboard.press('q');
  }
  await log(page);
  await page.goto(`${home}#/codebook`);
  await tagged(page).first().click();
  await page.getByLabel('定义', { exact: true }).fill('改过的定义。');
  await page.keyboard.press('Control+s');
  await page.getByTestId('save-preview').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('版本 2');
}

/** Promotes two passages of the page to rules. */
async function makeRules(page: Page, { desk }: Addresses): Promise<void> {
  await page.goto(desk);
  for (const [index, text] of ['会议强调', '按期完成'].entries()) {
    await selectText(page, 'raw', text);
    await page.keyboard.press('*');
    await page.getByRole('button', { name: '应用规则' }).click();
    await expect(page.getByTestId('toast').filter({ hasText: '规则已应用' })).toHaveCount(1);
    await page
      .getByTestId('toast')
      .filter({ hasText: '规则已应用' })
      .waitFor({ state: index === 0 ? 'detached' : 'visible' });
  }
}

const PLACES: Place[] = [
  'library',
  'progress',
  'desk',
  'passages',
  'codebook',
  'worklist',
  'search',
  'rules',
  'triage',
];
for (const place of PLACES) {
  test(`every command of the ${place} has its effect by keyboard`, async ({ workbench, app }) => {
    test.skip(app !== 'browser', 'files are chosen in a dialog of the system there');
    test.setTimeout(480_000);
    const { page } = workbench;
    // Somebody listens, so the browser leaves the dialog of the system closed and the question open.
    page.on('filechooser', () => undefined);
    const addresses = await prepare(page, workbench.home);
    if (place === 'worklist') await makeWorklist(page, addresses);
    if (place === 'rules') await makeRules(page, addresses);
    const silent: string[] = [];
    for (const [id, entry] of Object.entries(DRIVES)) {
      if (entry.on !== place || !isShortcutId(id)) continue;
      await test
        .step(id, async () => {
          await openPlace(page, entry, addresses);
          await entry.ready?.(page);
          const before = JSON.stringify(await entry.see(page));
          await drive(page, id);
          await expect
            .poll(async () => JSON.stringify(await entry.see(page)), { timeout: 6_000 })
            .not.toBe(before)
            .catch(() => silent.push(`${id}: ${before}`));
        })
        .catch((error: unknown) => silent.push(`${id}: ${String(error).slice(0, 300)}`));
    }
    expect(silent).toEqual([]);
  });
}
