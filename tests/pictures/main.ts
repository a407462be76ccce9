import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { bundleIfStale } from '../../build/bundle.ts';
import { startWorkbench } from '../support/workbench.ts';

/** `npm run pictures`: the pictures of the guide and the README, from the sample project as anybody has it. */

const folder = path.resolve(import.meta.dirname, '../../renderer/assets/guide');
const LANGUAGES = { zh: '中', en: 'EN' };

async function shoot(page: Page, name: string): Promise<void> {
  // Toasts and transitions end; fonts of what came into sight are there.
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  process.stdout.write(`${name}.png\n`);
}

function goTo(page: Page, hash: string): Promise<void> {
  return page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
}

await bundleIfStale();
fs.mkdirSync(folder, { recursive: true });
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaoyue-pictures-'));
const workbench = await startWorkbench('browser', home);
if (!workbench) throw new Error('no browser can be started');
try {
  const { page } = workbench;
  await page.setViewportSize({ width: 1200, height: 760 });
  await page.getByTestId('library-row').nth(4).waitFor();
  for (const [language, name] of Object.entries(LANGUAGES)) {
    await goTo(page, '#/library');
    await page.getByText(name, { exact: true }).first().click();
    await shoot(page, `library-${language}`);
    await page.getByTestId('library-row').nth(4).click();
    await page.getByTestId('clean-pane').locator('.cm-line').first().waitFor();
    for (let step = 0; step < 4; step++) await page.keyboard.press('j');
    await shoot(page, `desk-${language}`);
    await goTo(page, '#/codebook');
    await shoot(page, `codebook-${language}`);
  }
} finally {
  await workbench.stop();
  fs.rmSync(home, { recursive: true, force: true });
}
