import type { Page } from '@playwright/test';
import { bothNames } from '../../renderer/features/shortcuts/command-search.ts';
import { type ShortcutId, shortcutEntries } from '../../renderer/features/shortcuts/registry.ts';
import { BLOCK_KINDS, FIELD_NAMES, VERDICTS } from '../../shared/text/model.ts';
import { selectText } from '../support/select-text.ts';
import { expect } from './fixtures.ts';

/** Something that can be seen and that a command changes. */
type See = (page: Page) => Promise<unknown>;
/** Passages are on the desk too; they are a walk of their own, as they are many. */
export type Place =
  | 'library'
  | 'progress'
  | 'desk'
  | 'passages'
  | 'codebook'
  | 'worklist'
  | 'search'
  | 'rules'
  | 'triage';

export interface Drive {
  on: Place;
  see: See;
  /** Brings the page to where the command has something to act on. */
  ready?: (page: Page) => Promise<void>;
  /** The page of the desk, by a part of its title. */
  title?: string;
}

/** A part of the title of a page that is mostly spam. */
export const SPAM = '示例网站';

/** Runs a command by the palette. */
export const run = async (page: Page, id: ShortcutId): Promise<void> => {
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
/** Does something, and waits for what it changes: what is driven next must not meet it on its way. */
const shown =
  (see: See, act: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    const before = JSON.stringify(await see(page));
    await act(page);
    await expect
      .poll(async () => JSON.stringify(await see(page)), { timeout: 3_000 })
      .not.toBe(before)
      // Some have been done before.
      .catch(() => undefined);
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
export const log: See = async (page) => {
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
/** The page that is to be judged. */
const front: See = (page) => page.getByTestId('triage-page').getAttribute('data-id');
const checked =
  (selector: string): See =>
  (page) =>
    page.locator(selector).isChecked();
const tab: See = (page) => page.locator('[role=tab][aria-selected=true]').textContent();

/** Goes through all pages of the triage, those gone through already first, until one has something. */
const walkTo =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowUp');
    for (let step = 0; step < 10 && (await page.locator(selector).count()) === 0; step++)
      await shown(front, press('ArrowDown'))(page);
    await expect(page.locator(selector).first()).toBeVisible();
  };
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
const theme = root(({ dataset }) => dataset.theme ?? '');
const language = root(({ lang }) => lang);
/** Codes of the codebook that have tags. */
export const tagged = (page: Page) =>
  page.getByTestId('tree-code').filter({ has: page.locator('.tree-count:not(:empty)') });

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
export const DRIVES: Record<ShortcutId, Drive> = {
  'app.palette': { on: 'library', see: count('.palette') },
  'app.shortcuts': { on: 'library', see: dialog },
  'app.settings': { on: 'library', see: dialog },
  'app.help': { on: 'library', see: dialog },
  'app.tour': { on: 'library', see: count('[data-testid=tour]') },
  'app.history': { on: 'library', see: dialog },
  'app.scorecard': { on: 'library', see: dialog },
  'app.learning': { on: 'library', see: dialog },
  'app.backups': { on: 'library', see: dialog },
  'app.export': { on: 'library', see: dialog },
  'app.import': { on: 'library', see: count('[data-testid=import-input]') },
  'app.importFolder': { on: 'library', see: count('[data-testid=import-input]') },
  'app.search': { on: 'library', see: focused },
  'app.fullText': { on: 'library', see: focused },
  'app.reviewer': { on: 'library', see: focused },
  'app.codebook': { on: 'library', see: hash },
  'app.progress': { on: 'library', see: hash },
  'app.triage': { on: 'library', see: hash },
  'progress.tables': { on: 'progress', see: count('.chart-card table') },
  'app.rules': { on: 'library', see: hash },
  'app.library': { on: 'desk', see: hash },
  'app.escape': { on: 'desk', see: count('.measure-item.is-focused'), ready: onMeasure },
  'review.undo': { on: 'desk', see: log, ready: shown(log, press('3')) },
  'review.redo': {
    on: 'desk',
    see: log,
    ready: both(shown(log, press('3')), shown(log, press('u'))),
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
  'theme.dark': { on: 'library', see: theme },
  'theme.light': { on: 'library', see: theme, ready: shown(theme, first('theme.dark')) },
  'theme.system': { on: 'library', see: theme, ready: shown(theme, first('theme.dark')) },
  'language.en': { on: 'library', see: language },
  'language.zh': { on: 'library', see: language, ready: shown(language, first('language.en')) },
  'text.larger': { on: 'library', see: root(({ style }) => style.cssText) },
  'text.smaller': { on: 'library', see: root(({ style }) => style.cssText) },
  ...many(sorts, (id) => ({
    on: 'library',
    see: (page) => page.locator('.library-sort').inputValue(),
    ready: first(id === 'sort.title' ? 'sort.status' : 'sort.title'),
  })),
  ...many(only, () => ({ on: 'library', see: chosen })),
  'library.clearFilter': { on: 'library', see: chosen, ready: shown(chosen, first('only.todo')) },
  'library.down': { on: 'library', see: cursor, ready: press('Home') },
  'library.up': { on: 'library', see: cursor, ready: press('End') },
  'library.pageDown': { on: 'library', see: cursor, ready: press('Home') },
  'library.pageUp': { on: 'library', see: cursor, ready: press('End') },
  'library.first': { on: 'library', see: cursor, ready: press('End') },
  'library.last': { on: 'library', see: cursor, ready: press('Home') },
  'library.open': { on: 'library', see: hash },
  'library.markAll': { on: 'library', see: dialog },
  'library.reclean': { on: 'library', see: dialog },
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
    ready: both(onOpen, shown(log, press('x'))),
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
  'page.encoding': { on: 'desk', see: dialog },
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
  'rule.promote': { on: 'desk', see: dialog, ready: point },
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
  'script.keep': { on: 'desk', see: chosen, ready: shown(chosen, first('script.hant')) },
  'width.half': { on: 'desk', see: chosen },
  'width.keep': { on: 'desk', see: chosen, ready: shown(chosen, first('width.half')) },
  'triage.open': { on: 'triage', see: hash },
  'triage.whole': { on: 'triage', see: count('.triage-gap'), ready: walkTo('.triage-gap') },
  'triage.copies': { on: 'triage', see: dialog, ready: walkTo('[data-testid=triage-copies]') },
  'triage.skip': { on: 'triage', see: front, ready: press(...new Array(10).fill('ArrowUp')) },
  'triage.back': { on: 'triage', see: front },
  ...many(ids('triage', VERDICTS), () => ({ on: 'triage', see: log })),
  'triage.share': { on: 'triage', see: checked('.triage-share input') },
  'triage.sample': { on: 'triage', see: words('.triage-list h2') },
  'triage.charts': { on: 'triage', see: count('.chart-card') },
  'search.down': { on: 'search', see: place },
  'search.up': { on: 'search', see: place, ready: press('ArrowDown') },
  'search.nextPage': { on: 'search', see: place },
  'search.previousPage': { on: 'search', see: place, ready: press('PageDown') },
  'search.open': { on: 'search', see: hash },
  'codebook.save': { on: 'codebook', see: dialog, ready: shown(words('.draft-count'), first('codebook.addCode')) },
  'codebook.codes': { on: 'codebook', see: tab, ready: shown(tab, first('codebook.versions')) },
  'codebook.versions': { on: 'codebook', see: tab },
  'codebook.worklist': { on: 'codebook', see: tab },
  'codebook.import': { on: 'codebook', see: dialog },
  'codebook.export': { on: 'codebook', see: dialog },
  'codebook.filter': { on: 'codebook', see: focused },
  'codebook.addCode': { on: 'codebook', see: words('.draft-count') },
  'codebook.addGroup': { on: 'codebook', see: words('.draft-count') },
  'codebook.undoStep': {
    on: 'codebook',
    see: words('.draft-count'),
    ready: shown(words('.draft-count'), first('codebook.addCode')),
  },
  'codebook.discard': {
    on: 'codebook',
    see: words('.draft-count'),
    ready: shown(words('.draft-count'), first('codebook.addCode')),
  },
  'code.moveUp': { on: 'codebook', see: words('.draft-count'), ready: (page) => secondCode(page) },
  'code.moveDown': { on: 'codebook', see: words('.draft-count') },
  'code.move': { on: 'codebook', see: dialog },
  'code.merge': { on: 'codebook', see: dialog },
  'code.split': { on: 'codebook', see: dialog },
  'code.retire': { on: 'codebook', see: words('.draft-count') },
  'code.restore': {
    on: 'codebook',
    see: words('.draft-count'),
    ready: shown(words('.draft-count'), first('code.retire')),
  },
  'group.moveUp': { on: 'codebook', see: words('.draft-count'), ready: lastGroup },
  'group.moveDown': { on: 'codebook', see: words('.draft-count'), ready: firstGroup },
  'group.remove': {
    on: 'codebook',
    see: words('.draft-count'),
    ready: shown(words('.draft-count'), first('codebook.addGroup')),
  },
  'rules.down': { on: 'rules', see: words('.rule-row[aria-current=true] b') },
  'rules.up': { on: 'rules', see: words('.rule-row[aria-current=true] b'), ready: press('ArrowDown') },
  'rules.edit': { on: 'rules', see: dialog },
  'rules.add': { on: 'rules', see: dialog },
  'rules.import': { on: 'rules', see: dialog },
  'rules.export': { on: 'rules', see: count('[data-testid=toast]') },
  'rules.toggle': { on: 'rules', see: count('[data-testid=rule-row][data-enabled=false]') },
  'rules.moveDown': { on: 'rules', see: words('.rule-row b') },
  'rules.moveUp': { on: 'rules', see: words('.rule-row b'), ready: press('ArrowDown') },
  // The last, as the others need what it takes away.
  'rules.remove': { on: 'rules', see: count('[data-testid=rule-row]') },
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
