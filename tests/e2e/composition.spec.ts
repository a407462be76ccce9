import type { Locator, Page } from '@playwright/test';
import { shortcutEntries } from '../../renderer/features/shortcuts/registry.ts';
import { expect, test } from './fixtures.ts';

/** Every key that any command comes with, and those that submit, close and move. */
const KEYS = [
  ...new Set([
    ...shortcutEntries.flatMap(([, { keys }]) => keys),
    'Enter',
    'Escape',
    'Tab',
    'ArrowDown',
    'ArrowUp',
    ' ',
  ]),
];

/** Fields into which text can be typed, as they are shown now. */
const FIELDS =
  ':is(textarea, input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=file])):not([readonly], [disabled])';

interface Place {
  name: string;
  /** The part of the page that is walked. */
  within: string;
  open(page: Page): Promise<void>;
}

const row = (page: Page) => page.getByTestId('library-row');
const openDesk = async (page: Page): Promise<void> => {
  await row(page).nth(2).click();
  await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
};
const onMeasure = async (page: Page): Promise<void> => {
  await openDesk(page);
  await page.getByTestId('measure').first().locator('.measure-quote').click();
};
const openCodebook = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+b');
  await expect(page.getByTestId('tree-code').first()).toBeVisible();
};

const PLACES: Place[] = [
  { name: 'library', within: '.header', open: async () => undefined },
  { name: 'palette', within: '[role=dialog]', open: (page) => page.keyboard.press('Control+k') },
  { name: 'sheet', within: '[role=dialog]', open: (page) => page.keyboard.press('?') },
  { name: 'settings', within: '[role=dialog]', open: (page) => page.keyboard.press('Control+,') },
  {
    name: 'filters',
    within: '.facet',
    open: async (page) => {
      await page.getByRole('radio', { name: '待审' }).first().click();
      await page.keyboard.press('f');
    },
  },
  { name: 'export', within: '[role=dialog]', open: (page) => page.keyboard.press('Control+e') },
  { name: 'reviewer', within: '.status-bar', open: (page) => page.locator('button.reviewer').click() },
  { name: 'desk', within: '.inspector', open: openDesk },
  {
    name: 'find',
    within: '.cm-search',
    open: async (page) => {
      await openDesk(page);
      await page.keyboard.press('Control+f');
    },
  },
  {
    name: 'field',
    within: '.field-editor',
    open: async (page) => {
      await openDesk(page);
      await page.keyboard.press('e');
    },
  },
  {
    name: 'attributes',
    within: '.measure-details',
    open: async (page) => {
      await onMeasure(page);
      await page.keyboard.press('d');
    },
  },
  {
    name: 'codes to choose from',
    within: '[role=dialog]',
    open: async (page) => {
      await onMeasure(page);
      await page.keyboard.press('c');
    },
  },
  { name: 'code', within: '.codebook', open: openCodebook },
  {
    name: 'group',
    within: '.codebook-detail',
    open: async (page) => {
      await openCodebook(page);
      await page.locator('.tree-group button').first().click();
    },
  },
  {
    name: 'book',
    within: '.codebook-detail',
    open: async (page) => {
      await openCodebook(page);
      await page.locator('.tree-book').click();
    },
  },
  {
    name: 'split',
    within: '[role=dialog]',
    open: async (page) => {
      await openCodebook(page);
      await page.getByRole('button', { name: '拆分…' }).click();
    },
  },
];

/** What must stay as it is while somebody composes. */
const still = (page: Page) =>
  page.evaluate(() => ({
    hash: location.hash,
    theme: document.documentElement.dataset.theme,
    language: document.documentElement.lang,
    dialogs: [...document.querySelectorAll('[role=dialog]')].map((dialog) => dialog.className),
    toasts: document.querySelectorAll('[data-testid=toast]').length,
    log: document.querySelector('[data-testid=save-state]')?.textContent,
    draft: document.querySelector('.draft-count')?.textContent,
    fields: document.querySelectorAll('input, textarea').length,
    focus: document.querySelectorAll('.is-focused').length,
  }));

/** Sends every key into a field as an input method does that is composing; gives those that anybody has acted on. */
const composeWith = (field: Locator, keys: readonly string[]) =>
  field.evaluate((element, all) => {
    const acted: string[] = [];
    for (const name of all) {
      const parts = name.split('+');
      const key = parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? '');
      const about = {
        key,
        ctrlKey: parts.includes('Mod'),
        shiftKey: parts.includes('Shift'),
        bubbles: true,
        cancelable: true,
      };
      // Browsers differ in which of the two they say.
      for (const sign of [{ isComposing: true }, { keyCode: 229 }]) {
        const event = new KeyboardEvent('keydown', { ...about, ...sign });
        if (!element.dispatchEvent(event)) acted.push(name);
        element.dispatchEvent(new KeyboardEvent('keyup', { ...about, ...sign }));
        if (document.activeElement !== element) acted.push(`${name} took the focus`);
      }
    }
    return acted;
  }, keys);

test('no key acts while an input method composes, in any field', async ({ workbench }) => {
  test.setTimeout(240_000);
  const { page } = workbench;
  const session = await page.context().newCDPSession(page);
  let walked = 0;
  for (const { name, within, open } of PLACES) {
    await page.evaluate(() => {
      location.hash = '#/library';
    });
    await page.reload();
    await expect(row(page).first()).toBeVisible();
    await open(page);
    const fields = page.locator(`${within} ${FIELDS}`);
    await expect(fields.first()).toBeVisible();
    const total = await fields.count();
    for (let index = 0; index < total; index++) {
      const field = fields.nth(index);
      const label = `${name}, field ${index}`;
      await field.focus();
      await field.evaluate((element: HTMLInputElement) => element.select());
      // A real composition, as far as the browser is concerned.
      await session.send('Input.imeSetComposition', { text: 'yi gai', selectionStart: 6, selectionEnd: 6 });
      await expect(field, label).toHaveValue(/yi gai$/u);
      const before = await still(page);
      const text = await field.inputValue();
      expect(await composeWith(field, KEYS), label).toEqual([]);
      expect(await still(page), label).toEqual(before);
      await expect(field, label).toHaveValue(text);
      await expect(field, label).toBeFocused();
      await session.send('Input.insertText', { text: '医改' });
      await expect(field, label).toHaveValue(text.replace(/yi gai$/u, '医改'));
      walked++;
    }
  }
  expect(walked).toBeGreaterThan(30);
});
