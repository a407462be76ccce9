import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, test } from './fixtures.ts';

/** A state of the interface: the keys that lead there from the state before, and what is then to be seen. */
interface Stop {
  name: string;
  keys: readonly string[];
  see: string;
}

const CLOSE: readonly string[] = ['Escape'];
const STOPS: readonly Stop[] = [
  { name: 'library', keys: [], see: '[data-testid=library-row]' },
  { name: 'facets', keys: ['f'], see: '.facets' },
  { name: 'columns', keys: ['c'], see: '.columns-menu' },
  { name: 'accept above, everywhere', keys: [...CLOSE, 'y'], see: '[role=dialog]' },
  { name: 'history', keys: [...CLOSE, 'h'], see: '[role=dialog]' },
  { name: 'settings', keys: [...CLOSE, 'Control+,'], see: '[role=dialog]' },
  { name: 'export', keys: [...CLOSE, 'Control+e'], see: '[role=dialog]' },
  { name: 'shortcuts', keys: [...CLOSE, '?'], see: '[role=dialog]' },
  { name: 'palette', keys: [...CLOSE, 'Control+k'], see: '[role=option]' },
  { name: 'codebook', keys: [...CLOSE, 'Control+b'], see: '.code-tree' },
  { name: 'progress', keys: ['p'], see: 'svg.recharts-surface' },
  { name: 'triage', keys: ['z'], see: '.triage-excerpt' },
  { name: 'triage, a check sample', keys: ['c'], see: '.triage-sample progress' },
  { name: 'triage, an estimate', keys: ['1'], see: '[data-testid=triage-advice]' },
  { name: 'triage, sites and dates', keys: ['t'], see: '.chart-card' },
  { name: 'no rules', keys: ['l'], see: '.rules .notice' },
  { name: 'a rule from nothing', keys: ['n'], see: '.rule-form' },
  { name: 'library again', keys: [...CLOSE, 'g'], see: '[data-testid=library-row]' },
  { name: 'desk', keys: ['j', 'j', 'Enter'], see: '[data-testid=clean-pane] .measure' },
  { name: 'a suggestion in focus', keys: ['j'], see: '.measure-item.is-focused' },
  { name: 'its attributes', keys: ['d'], see: '.measure-details' },
  { name: 'codes to choose from', keys: ['c'], see: '.choice-menu' },
  { name: 'kinds to choose from', keys: [...CLOSE, 'b'], see: '.choice-menu' },
  { name: 'accept above, on the page', keys: [...CLOSE, 'y'], see: '[role=dialog]' },
  { name: 'reject below', keys: [...CLOSE, 'Shift+y'], see: '[role=dialog]' },
  { name: 'similar measures', keys: [...CLOSE, 'j', 'm'], see: '[role=dialog]' },
  { name: 'a selection', keys: [...CLOSE, 'v'], see: '.selection-menu' },
  { name: 'a field', keys: [...CLOSE, 'f', 'e'], see: '.field-editor' },
  { name: 'a rule from the page', keys: [...CLOSE, 'v', '*'], see: '[data-testid=rule-counts]' },
  { name: 'finding', keys: [...CLOSE, 'Control+f'], see: '.cm-search' },
];

/** Words that are cut off though nothing says so, and whatever makes the window scroll sideways. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element): string =>
      `${element.className || element.tagName}: ${element.textContent}`.slice(0, 80);
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the window');
    for (const element of document.querySelectorAll('button, label, h1, h2, h3, th, legend, .chip, .card-facts, kbd')) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || textOverflow === 'ellipsis') continue;
      if (element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible' && element.clientWidth > 0)
        found.push(name(element));
    }
    return found;
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['zh', 'en'] as const) {
    test(`every screen is accessible and whole: ${colorScheme}, ${language}`, async ({ workbench, app }) => {
      test.skip(app === 'electron', 'the window shows the same page');
      test.setTimeout(180_000);
      const { page } = workbench;
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      await page.setViewportSize({ width: 1024, height: 720 });
      if (language === 'en') {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill('English');
        await page.keyboard.press('Enter');
      }
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      for (const { name, keys, see } of STOPS) {
        for (const key of keys) await page.keyboard.press(key);
        await expect(page.locator(see).first(), name).toBeVisible();
        expect.soft(await axeViolations(page), name).toEqual([]);
        expect.soft(await clipped(page), name).toEqual([]);
      }
    });
  }
}
