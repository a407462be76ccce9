import type { Page } from '@playwright/test';
import { importFiles } from '../support/import-files.ts';
import { madeUpArticle, madeUpPage } from '../support/made-up-pages.ts';
import { expect, test } from './fixtures.ts';

const SPAM = '澳门百家乐|真人娱乐城|时时彩平台|博彩网站大全|赌球开户|六合彩资料|棋牌娱乐|注册送彩金|加微信abc8899';

const files = (): Record<string, string> => ({
  // Three copies of one article; two of them hold the same spam.
  'copy-a.txt': madeUpPage(madeUpArticle(1, 8), ['转载自甲网', SPAM]),
  'copy-b.txt': madeUpPage(madeUpArticle(1, 8), ['转载自乙网', SPAM]),
  'copy-c.txt': madeUpPage(madeUpArticle(1, 8), ['转载自丙网']),
  'clean-1.txt': madeUpPage(madeUpArticle(2), []),
  'clean-2.txt': madeUpPage(madeUpArticle(3), []),
});

const shown = (page: Page) => page.getByTestId('triage-page');
const left = (page: Page) => page.getByTestId('triage-left');
const title = madeUpArticle(1, 8).title;

/** Goes through the queue until a page of that title is in front. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.getByTestId('triage-row').filter({ hasText: name }).first().click();
  await expect(shown(page).getByRole('heading', { level: 2 })).toHaveText(name);
}

/** Presses a key and waits until another page is in front. */
async function press(page: Page, key: string): Promise<void> {
  const before = (await shown(page).getAttribute('data-id')) ?? '';
  await page.keyboard.press(key);
  await expect(page.locator(`[data-testid=triage-page][data-id="${before}"]`)).toHaveCount(0);
}

test('pages are judged one key each, with their copies, and taken back; a random check says when to stop', async ({
  workbench,
}) => {
  const { page, home } = workbench;
  await importFiles(page, home, files());
  await expect(page.getByTestId('library-row')).toHaveCount(10, { timeout: 30_000 });
  await page.keyboard.press('z');
  await expect(left(page)).toHaveText('还有 10 页');
  // Evidence is shown as text, marked where it stands.
  await goTo(page, title);
  await expect(shown(page).locator('mark').first()).toContainText('澳门百家乐');

  // A verdict alone, and back again.
  await press(page, '2');
  await expect(left(page)).toHaveText('还有 9 页');
  await page.keyboard.press('u');
  await expect(left(page)).toHaveText('还有 10 页');
  await expect(shown(page).getByRole('heading', { level: 2 })).toHaveText(title);

  // Shared with the copy that has the same spam, seen beforehand, as one command.
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  const copies = page.getByTestId('triage-copy');
  await expect(copies).toHaveCount(2);
  await expect(copies.filter({ has: page.getByRole('checkbox', { checked: true }) })).toHaveCount(1);
  await expect(copies.filter({ has: page.getByRole('checkbox', { checked: true }) })).toContainText('澳门百家乐');
  await expect(page.getByTestId('triage-apply')).toHaveText('判为“污染”：2 页');
  await expect(page.getByTestId('triage-apply')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(left(page)).toHaveText('还有 8 页');
  await page.keyboard.press('u');
  await expect(left(page)).toHaveText('还有 10 页');
  await page.keyboard.press('Control+Shift+z');
  await expect(left(page)).toHaveText('还有 8 页');
  await page.keyboard.press('s');

  // Put off, gone back to, opened and left again.
  const first = await shown(page).getAttribute('data-id');
  await press(page, 'j');
  await press(page, 'k');
  expect(await shown(page).getAttribute('data-id')).toBe(first);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('clean-pane')).toBeVisible();
  await page.keyboard.press('z');
  await expect(shown(page)).toHaveAttribute('data-id', first ?? '');

  // A sample of so few pages is all of them: after it nothing is unseen.
  await page.keyboard.press('c');
  await expect(left(page)).toHaveText('还有 8 页');
  await expect(page.getByTestId('triage-checked')).toContainText('已查 0 / 8 页');
  await press(page, '1');
  await expect(page.getByTestId('triage-unseen')).toContainText('余下 7 页');
  await page.reload();
  // Which pages were drawn is in the project.
  await expect(page.getByTestId('triage-checked')).toContainText('已查 1 / 8 页');
  await page.keyboard.press('c');
  for (let rest = 7; rest > 0; rest--) {
    await expect(left(page)).toHaveText(`还有 ${rest} 页`);
    await expect(shown(page)).toBeVisible();
    await page.keyboard.press('1');
  }
  await expect(page.getByTestId('triage-advice')).toContainText('可以停了');
  await expect(page.getByTestId('triage-counts')).toContainText('10');

  await page.keyboard.press('t');
  await expect(page.getByTestId('chart-infectedsites')).toBeVisible();
  await page.getByTestId('chart-infecteddates').getByRole('button', { name: '显示为表格' }).click();
  await expect(page.getByTestId('chart-infecteddates').getByRole('row').nth(1)).toBeVisible();
});

test('an empty project says what triage is for', async ({ workbench, app }) => {
  test.skip(app === 'electron', 'the window shows the same page');
  const { page } = workbench;
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  await page.route('**/triage.estimate', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { value: { pages: number } };
    await route.fulfill({ response, json: { ...body, value: { ...body.value, pages: 0 } } });
  });
  await page.keyboard.press('z');
  await expect(page.getByRole('heading', { name: '还没有页面' })).toBeVisible();
});
