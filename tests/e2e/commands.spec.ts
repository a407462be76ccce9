import type { Page } from '@playwright/test';
import { bothNames } from '../../renderer/features/shortcuts/command-search.ts';
import {
  isShortcutId,
  type ShortcutId,
  shortcutEntries,
  shortcutOf,
} from '../../renderer/features/shortcuts/registry.ts';
import { BLOCK_KINDS, FIELD_NAMES } from '../../shared/text/model.ts';
import { importFiles } from '../support/import-files.ts';
import { pressable } from '../support/press-keys.ts';
import { selectText } from '../support/select-text.ts';
import { expect, test } from './fixtures.ts';

/** Something that can be seen and that a command changes. */
type See = (page: Page) => Promise<unknown>;
/** Passages are on the desk too; they are a walk of their own, as they are many. */
type Place = 'library' | 'progress' | 'desk' | 'passages' | 'codebook' | 'worklist' | 'search';

interface Drive {
  on: Place;
  see: See;
  /** Brings the page to where the command has something to act on. */
  ready?: (page: Page) => Promise<void>;
  /** The page of the desk, by a part of its title. */
  title?: string;
}

const SPAM = '示例网站';
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

const run = async (page: Page, id: ShortcutId): Promise<void> => {
  await page.keyboard.press('F1');
  const option = page.locator(`[role=option][data-command="${id}"]`);
  await page.getByRole('combobox').fill(bothNames(id)[0]);
  await expect(option).toHaveAttribute('aria-disabled', 'false');
  for (let step = 0; step < 20 && (await option.getAttribute('aria-selected')) !== 'true'; step++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.palette')).toHaveCount(0);
};
const press =
  (...keys: string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
const first =
  (...ids: ShortcutId[]) =>
  async (page: Page): Promise<void> => {
    for (const id of ids) await run(page, id);
  };
const both =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };

const hash: See = async (page) => new URL(page.url()).hash;
const dialog: See = async (page) =>
  (await page.locator('[role=dialog]:not(.palette) .modal-title').allTextContents()).join();
const count =
  (selector: string): See =>
  (page) =>
    page.locator(selector).count();
const words =
  (selector: string): See =>
  (page) =>
    page.locator(selector).allTextContents();
/** What is written into the log: every decision moves it. */
const log: See = async (page) => {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  return page.getByTestId('save-state').textContent();
};
const focused: See = (page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return [activeElement?.id, activeElement?.getAttribute('aria-label'), activeElement?.tagName].join();
  });
const chosen: See = (page) => page.locator('[role=radio]').evaluateAll((all) => all.map((one) => one.ariaChecked));
const root =
  (read: (root: HTMLElement) => string): See =>
  (page) =>
    page.locator('html').evaluate(read);
const cursor: See = (page) => page.getByTestId('library-grid').getAttribute('aria-activedescendant');
const place: See = (page) => page.getByTestId('search-list').getAttribute('aria-activedescendant');
const scrolled: See = (page) => page.locator('[data-testid=raw-pane] .cm-scroller').evaluate((pane) => pane.scrollTop);
const tab: See = (page) => page.locator('[role=tab][aria-selected=true]').textContent();

const onMeasure = async (page: Page): Promise<void> => {
  await page.getByTestId('measure').first().locator('.measure-quote').click();
};
const onOpen = async (page: Page): Promise<void> => {
  await page.locator('[data-testid=measure][data-status=suggested] .measure-quote').first().click();
};
const select = (page: Page): Promise<void> => selectText(page, 'raw', '会议强调');
const point = async (page: Page): Promise<void> => {
  await page.getByTestId('raw-pane').locator('.cm-line', { hasText: '会议强调' }).click();
};
const tagged = (page: Page) => page.getByTestId('tree-code').filter({ has: page.locator('.tree-count:not(:empty)') });

const firstGroup = (page: Page): Promise<void> => page.locator('.tree-group > button:first-child').first().click();
const lastGroup = (page: Page): Promise<void> => page.locator('.tree-group > button:first-child').last().click();

const many = <T extends string>(names: readonly T[], drive: (name: T) => Drive): Record<T, Drive> =>
  Object.fromEntries(names.map((name) => [name, drive(name)])) as Record<T, Drive>;
const ids = <P extends string, N extends string>(prefix: P, names: readonly N[]) =>
  names.map((name) => `${prefix}.${name}` as const);
const sorts = shortcutEntries.flatMap(([id]) => (id.startsWith('sort.') ? [id] : [])) as Extract<
  ShortcutId,
  `sort.${string}`
>[];
const only = shortcutEntries.flatMap(([id]) => (id.startsWith('only.') ? [id] : [])) as Extract<
  ShortcutId,
  `only.${string}`
>[];

/** Where each command is driven and what is seen to change. The type asks for every command. */
const DRIVES: Record<ShortcutId, Drive> = {
  'app.palette': { on: 'library', see: count('.palette') },
  'app.shortcuts': { on: 'library', see: dialog },
  'app.settings': { on: 'library', see: dialog },
  'app.help': { on: 'library', see: dialog },
  'app.tour': { on: 'library', see: count('[data-testid=tour]') },
  'app.history': { on: 'library', see: dialog },
  'app.scorecard': { on: 'library', see: dialog },
  'app.learning': { on: 'library', see: dialog },
  'app.export': { on: 'library', see: dialog },
  'app.import': { on: 'library', see: count('[data-testid=import-input]') },
  'app.importFolder': { on: 'library', see: count('[data-testid=import-input]') },
  'app.search': { on: 'library', see: focused },
  'app.fullText': { on: 'library', see: focused },
  'app.reviewer': { on: 'library', see: focused },
  'app.codebook': { on: 'library', see: hash },
  'app.progress': { on: 'library', see: hash },
  'progress.tables': { on: 'progress', see: count('.chart-card table') },
  'app.library': { on: 'desk', see: hash },
  'app.escape': { on: 'desk', see: count('.measure-item.is-focused'), ready: onMeasure },
  'review.undo': { on: 'desk', see: log, ready: both(press('3'), async (page) => void (await log(page))) },
  'review.redo': {
    on: 'desk',
    see: log,
    ready: both(
      press('3'),
      async (page) => void (await log(page)),
      press('u'),
      async (page) => void (await log(page)),
    ),
  },
  'toast.act': {
    on: 'desk',
    see: hash,
    ready: async (page) => {
      const here = page.url();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).not.toBe(here);
      await expect(page.getByTestId('toast').first()).toBeVisible();
    },
  },
  'toast.dismiss': {
    on: 'desk',
    see: count('[data-testid=toast]'),
    ready: both(press('3', 'u'), (page) => expect(page.getByTestId('toast').first()).toBeVisible()),
  },
  'theme.dark': { on: 'library', see: root(({ dataset }) => dataset.theme ?? '') },
  'theme.light': { on: 'library', see: root(({ dataset }) => dataset.theme ?? ''), ready: first('theme.dark') },
  'theme.system': { on: 'library', see: root(({ dataset }) => dataset.theme ?? ''), ready: first('theme.dark') },
  'language.en': { on: 'library', see: root(({ lang }) => lang) },
  'language.zh': { on: 'library', see: root(({ lang }) => lang), ready: first('language.en') },
  'text.larger': { on: 'library', see: root(({ style }) => style.cssText) },
  'text.smaller': { on: 'library', see: root(({ style }) => style.cssText) },
  ...many(sorts, (id) => ({
    on: 'library',
    see: (page) => page.locator('.library-sort').inputValue(),
    ready: first(id === 'sort.title' ? 'sort.status' : 'sort.title'),
  })),
  ...many(only, () => ({ on: 'library', see: chosen })),
  'library.clearFilter': { on: 'library', see: chosen, ready: first('only.todo') },
  'library.down': { on: 'library', see: cursor, ready: press('Home') },
  'library.up': { on: 'library', see: cursor, ready: press('End') },
  'library.pageDown': { on: 'library', see: cursor, ready: press('Home') },
  'library.pageUp': { on: 'library', see: cursor, ready: press('End') },
  'library.first': { on: 'library', see: cursor, ready: press('End') },
  'library.last': { on: 'library', see: cursor, ready: press('Home') },
  'library.open': { on: 'library', see: hash },
  'library.markAll': { on: 'library', see: dialog },
  'library.columns': { on: 'library', see: count('.columns-menu') },
  'library.facets': { on: 'library', see: count('.facet') },
  'library.acceptAbove': { on: 'library', see: dialog },
  'suggestion.next': { on: 'desk', see: count('.is-focused') },
  'suggestion.previous': { on: 'desk', see: count('.is-focused') },
  'suggestion.accept': { on: 'desk', see: log, ready: onOpen },
  'suggestion.reject': { on: 'desk', see: log, ready: onOpen },
  'measure.acceptAbove': { on: 'desk', see: dialog },
  'measure.rejectBelow': { on: 'desk', see: dialog },
  'measure.recode': { on: 'desk', see: dialog, ready: onMeasure },
  'measure.details': { on: 'desk', see: count('.measure-details'), ready: onMeasure },
  'measure.similar': { on: 'desk', see: dialog, ready: onMeasure },
  'measure.rejected': {
    on: 'desk',
    see: count('[data-testid=measure][data-status=rejected]'),
    ready: both(onOpen, press('x'), async (page) => void (await log(page))),
  },
  'measure.growEndWord': { on: 'desk', see: log, ready: onMeasure },
  'measure.shrinkEndWord': { on: 'desk', see: log, ready: onMeasure },
  'measure.growStartWord': { on: 'desk', see: log, ready: onMeasure },
  'measure.shrinkStartWord': { on: 'desk', see: log, ready: onMeasure },
  'measure.growEnd': { on: 'desk', see: log, ready: onMeasure },
  'measure.shrinkEnd': { on: 'desk', see: log, ready: onMeasure },
  'measure.growStart': { on: 'desk', see: log, ready: onMeasure },
  'measure.shrinkStart': { on: 'desk', see: log, ready: onMeasure },
  'measure.join': { on: 'desk', see: log, ready: both(onMeasure, press('v', 'v', 'v')) },
  'measure.leaveOut': { on: 'desk', see: log, ready: both(onMeasure, press('v')) },
  ...many(ids('verdict', ['clean', 'contaminated', 'spam', 'unreadable']), () => ({ on: 'desk', see: log })),
  'verdict.evidence': { on: 'desk', see: count('.in-focus'), title: SPAM },
  'field.next': { on: 'desk', see: count('.field.is-focused') },
  'field.previous': { on: 'desk', see: count('.field.is-focused') },
  'field.acceptAll': { on: 'desk', see: log },
  'warning.next': { on: 'desk', see: words('.warning-stop'), title: SPAM },
  'warning.previous': { on: 'desk', see: words('.warning-stop'), title: SPAM },
  'field.edit': { on: 'desk', see: count('.field-editor') },
  'note.focus': { on: 'desk', see: focused },
  'page.done': { on: 'desk', see: hash },
  'page.reopen': {
    on: 'desk',
    see: (page) => page.getByTestId('review-status').textContent(),
    ready: async (page) => {
      const here = page.url();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).not.toBe(here);
      await page.goto(here);
      await expect(page.getByTestId('review-status')).toHaveText('完成');
    },
  },
  'page.redecode': { on: 'desk', see: hash, title: 'misread.txt' },
  'page.next': { on: 'desk', see: hash, ready: press('.', ',') },
  'page.previous': {
    on: 'desk',
    see: hash,
    ready: async (page) => page.goto(await neighbour(page)).then(() => undefined),
  },
  'queue.toggle': { on: 'desk', see: count('.queue') },
  'block.toggle': { on: 'desk', see: log, ready: point },
  'block.kind': { on: 'desk', see: dialog, ready: point },
  ...many(ids('kind', BLOCK_KINDS), () => ({ on: 'passages', see: log, ready: point })),
  ...many(ids('take', FIELD_NAMES), (id) => ({
    on: 'passages',
    see: log,
    ready: id === 'take.publishedAt' ? (page) => selectText(page, 'raw', '2024-05-24') : select,
  })),
  'pane.widen': { on: 'desk', see: count('.selection-menu'), ready: point },
  'pane.switch': { on: 'desk', see: focused },
  'pane.find': { on: 'desk', see: count('.cm-search') },
  'pane.pageDown': { on: 'desk', see: scrolled, title: SPAM },
  'pane.pageUp': {
    on: 'desk',
    see: scrolled,
    title: SPAM,
    ready: both(press(' ', ' '), async (page) => expect.poll(() => scrolled(page)).toBeGreaterThan(100)),
  },
  'fold.all': { on: 'desk', see: count('.fold-text') },
  'script.hant': { on: 'desk', see: chosen },
  'script.hans': { on: 'desk', see: chosen },
  'script.keep': { on: 'desk', see: chosen, ready: first('script.hant') },
  'width.half': { on: 'desk', see: chosen },
  'width.keep': { on: 'desk', see: chosen, ready: first('width.half') },
  'search.down': { on: 'search', see: place },
  'search.up': { on: 'search', see: place, ready: press('ArrowDown') },
  'search.nextPage': { on: 'search', see: place },
  'search.previousPage': { on: 'search', see: place, ready: press('PageDown') },
  'search.open': { on: 'search', see: hash },
  'codebook.save': { on: 'codebook', see: dialog, ready: first('codebook.addCode') },
  'codebook.codes': { on: 'codebook', see: tab, ready: first('codebook.versions') },
  'codebook.versions': { on: 'codebook', see: tab },
  'codebook.worklist': { on: 'codebook', see: tab },
  'codebook.import': { on: 'codebook', see: dialog },
  'codebook.export': { on: 'codebook', see: dialog },
  'codebook.filter': { on: 'codebook', see: focused },
  'codebook.addCode': { on: 'codebook', see: words('.draft-count') },
  'codebook.addGroup': { on: 'codebook', see: words('.draft-count') },
  'codebook.undoStep': { on: 'codebook', see: words('.draft-count'), ready: first('codebook.addCode') },
  'codebook.discard': { on: 'codebook', see: words('.draft-count'), ready: first('codebook.addCode') },
  'code.moveUp': { on: 'codebook', see: words('.draft-count'), ready: (page) => secondCode(page) },
  'code.moveDown': { on: 'codebook', see: words('.draft-count') },
  'code.move': { on: 'codebook', see: dialog },
  'code.merge': { on: 'codebook', see: dialog },
  'code.split': { on: 'codebook', see: dialog },
  'code.retire': { on: 'codebook', see: words('.draft-count') },
  'code.restore': { on: 'codebook', see: words('.draft-count'), ready: first('code.retire') },
  'group.moveUp': { on: 'codebook', see: words('.draft-count'), ready: lastGroup },
  'group.moveDown': { on: 'codebook', see: words('.draft-count'), ready: firstGroup },
  'group.remove': { on: 'codebook', see: words('.draft-count'), ready: first('codebook.addGroup') },
  'work.down': { on: 'worklist', see: words('.work-row.is-focused') },
  'work.up': { on: 'worklist', see: words('.work-row.is-focused'), ready: press('ArrowDown') },
  'work.confirm': { on: 'worklist', see: log },
  'work.recode': { on: 'worklist', see: dialog },
  'work.open': { on: 'worklist', see: hash },
};

const secondCode = async (page: Page): Promise<void> => page.getByTestId('tree-code').nth(1).click();

/** The address of the page after the one in front. */
async function neighbour(page: Page): Promise<string> {
  const items = page.locator('.queue-item');
  const at = await items.evaluateAll((all) => all.findIndex((item) => item.ariaCurrent === 'page'));
  const href = await items.nth(at + 1).getAttribute('href');
  return new URL(href ?? '', page.url()).href;
}

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

const PLACES: Place[] = ['library', 'progress', 'desk', 'passages', 'codebook', 'worklist', 'search'];
for (const place of PLACES) {
  test(`every command of the ${place} has its effect by keyboard`, async ({ workbench, app }) => {
    test.skip(app !== 'browser', 'files are chosen in a dialog of the system there');
    test.setTimeout(480_000);
    const { page } = workbench;
    // Somebody listens, so the browser leaves the dialog of the system closed and the question open.
    page.on('filechooser', () => undefined);
    const addresses = await prepare(page, workbench.home);
    if (place === 'worklist') await makeWorklist(page, addresses);
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
