import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type App, type RunningWorkbench, startWorkbench } from '../support/workbench.ts';
import { variedPage } from './bench-pages.ts';
import { type Figures, percentile } from './figures.ts';
import { CLEAN, MEASURES, repeat, SAVED, timeKey } from './time-key.ts';
import { withProject } from './with-project.ts';

/** Starts of the workbench that are timed, after one that makes the sample. */
const STARTS = 4;
/** Interactions of each kind that are timed. */
const ROUNDS = 20;
/** Openings from the library, each sample page several times. */
const OPENS = 15;
/** Suggestions of the first sample page that are accepted and undone; it holds a few more. */
const DECISIONS = 10;

async function started(app: App, home: string): Promise<RunningWorkbench> {
  const running = await startWorkbench(app, home);
  if (!running) throw new Error(`the ${app} app cannot run here`);
  await running.page.getByTestId('library-row').nth(4).waitFor();
  return running;
}

/** Pages that are turned through, their length in UTF-16 units (some 60 kB of UTF-8) and proposals. */
const TURNED = 25;
const LENGTH = 25_000;
const SPANS = 100;
/** A reviewer stays on a page for longer; the next one is read meanwhile, ms. */
const STAY = 500;

/** From one page of 25,000 characters with 100 proposals to the next and back, p95 in ms. */
function turnP95Ms(app: App): Promise<number> {
  const pages = Array.from({ length: TURNED }, (_, number) => variedPage(number, LENGTH, SPANS));
  return withProject(app, pages, async ({ page }) => {
    await page.getByTestId('library-grid').focus();
    await page.keyboard.press('Enter');
    await page.locator(CLEAN).waitFor();
    await page.waitForTimeout(1_500);
    const turn = (key: string) => async (): Promise<number> => {
      const took = await timeKey(page, key, CLEAN);
      await page.waitForTimeout(STAY);
      return took;
    };
    const there = await repeat(TURNED - 1, turn('.'));
    const back = await repeat(TURNED - 1, turn(','));
    return percentile([...there, ...back], 0.95);
  });
}

/** The review desk on the sample pages, from the start of the program to single keys. */
export async function benchDesk(app: App): Promise<Figures> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaoyue-bench-'));
  try {
    await (await started(app, home)).stop();
    const starts = await repeat(STARTS, async () => {
      const before = performance.now();
      const running = await started(app, home);
      const took = performance.now() - before;
      await running.stop();
      return took;
    });
    const running = await started(app, home);
    const { page } = running;
    const settled = (): Promise<void> => page.waitForTimeout(150);
    await settled();
    const firstOpen = await timeKey(page, 'Enter', CLEAN);
    // The first look is timed while fonts still load; the others once that is over.
    await page.waitForFunction(() => [...document.fonts].every((face) => face.status !== 'unloaded'));
    await page.waitForFunction(() => document.fonts.status === 'loaded');
    let down = true;
    let row = 0;
    const opens = await repeat(OPENS, async () => {
      await page.keyboard.press('g');
      await page.getByTestId('library-row').first().waitFor();
      // Down the list and up again, so that every page is met in turn.
      if (row === 4) down = false;
      if (row === 0) down = true;
      row += down ? 1 : -1;
      await page.keyboard.press(down ? 'j' : 'k');
      await settled();
      return timeKey(page, 'Enter', CLEAN);
    });
    await page.keyboard.press('g');
    await page.getByTestId('library-row').first().waitFor();
    for (let up = 0; up < 5; up++) await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.locator(CLEAN).waitFor();
    await settled();
    let forward = false;
    const turns = await repeat(ROUNDS, async () => {
      forward = !forward;
      const took = await timeKey(page, forward ? '.' : ',', CLEAN);
      await settled();
      return took;
    });
    await page.keyboard.press('j');
    const actions = await repeat(DECISIONS, async () => {
      const took = await timeKey(page, 'a', MEASURES);
      await page.locator(SAVED).waitFor();
      return took;
    });
    const undos = await repeat(DECISIONS, async () => {
      const took = await timeKey(page, 'u', MEASURES);
      await page.locator(SAVED).waitFor();
      return took;
    });
    await running.stop();
    return {
      startMs: percentile(starts, 0.5),
      firstOpenMs: firstOpen,
      openSeedMedianMs: percentile(opens, 0.5),
      openSeedP95Ms: percentile(opens, 0.95),
      nextSeedP95Ms: percentile(turns, 0.95),
      nextDocumentP95Ms: await turnP95Ms(app),
      actionP95Ms: percentile(actions, 0.95),
      undoP95Ms: percentile(undos, 0.95),
    };
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}
