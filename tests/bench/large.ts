import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openEngine } from '../../electron/engine/engine.ts';
import { createProjectFile } from '../../electron/engine/new-project.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { addProposals, type ProposedPage } from '../support/add-proposals.ts';
import { type App, type RunningWorkbench, startWorkbench } from '../support/workbench.ts';
import { type Figures, percentile } from './figures.ts';
import { CLEAN, MEASURES, repeat, SAVED, timeKey } from './time-key.ts';

/** UTF-16 units and proposals of the long page, and units of the one that is scrolled. */
const LONG = 300_000;
const SPANS = 2_000;
const MILLION = 1_000_000;
const ROUNDS = 8;
/** Frames that are scrolled through, and CSS pixels a frame. */
const FRAMES = 240;
const STEP = 900;

const ROWS = '.grid-body';
const FILLER = '各地要加强组织领导，压实部门责任，及时总结经验，做好宣传引导，确保各项任务落到实处。';

/** A page of `length` units with `spans` proposals, evenly spread. */
function longPage(name: string, length: number, spans: number): ProposedPage {
  const quotes = Array.from({ length: spans }, (_, index) => `推进第${index}项紧密型县域医共体建设`);
  const each = Math.floor(length / Math.max(1, spans));
  const lines = quotes.map((quote) => `${quote}，${FILLER.repeat(Math.ceil(each / FILLER.length))}`.slice(0, each - 1));
  const rest = FILLER.repeat(Math.ceil(Math.max(0, length - lines.join('\n').length) / FILLER.length));
  return {
    name,
    raw: `${lines.join('\n')}\n${rest.replaceAll('。', '。\n')}`.slice(0, length),
    proposals: quotes.map((quote) => ({ quote, code: 'delivery.tiered', confidence: 0.9 })),
  };
}

function* shortPages(count: number): Generator<ProposedPage> {
  for (let number = 0; number < count; number++)
    yield {
      name: `page-${number}.txt`,
      raw: `第${number}号页面。${FILLER}`,
      proposals: [{ quote: `第${number}号页面`, code: 'delivery.primary', confidence: 0.5 }],
      source: `来源${number % 97}`,
    };
}

/** The workbench on a project of these pages, which takes the place of the sample. */
async function withProject<T>(
  app: App,
  pages: Iterable<ProposedPage>,
  work: (running: RunningWorkbench) => Promise<T>,
): Promise<T> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaoyue-bench-'));
  try {
    const file = path.join(home, '校阅样例.jiaoyue');
    createProjectFile(file);
    addProposals(file, pages);
    const running = await startWorkbench(app, home);
    if (!running) throw new Error(`the ${app} app cannot run here`);
    await running.page.getByTestId('library-row').first().waitFor();
    const result = await work(running);
    await running.stop();
    return result;
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

/** The longest time between two painted frames while a text is scrolled through, ms. */
function worstFrame(page: Page): Promise<number> {
  return page.evaluate(
    ([frames, step]) =>
      new Promise<number>((resolve) => {
        const scroller = document.querySelector('[data-testid=clean-pane] .cm-scroller');
        let last = performance.now();
        let worst = 0;
        let left = frames;
        const onFrame = (now: number): void => {
          // The first frame holds what stood there before.
          if (left < frames - 2) worst = Math.max(worst, now - last);
          last = now;
          scroller?.scrollBy({ top: step });
          if (left-- > 0) requestAnimationFrame(onFrame);
          else resolve(worst);
        };
        requestAnimationFrame(onFrame);
      }),
    [FRAMES, STEP] as const,
  );
}

/** Puts the page with most measures first and the keyboard on it. */
async function toLongest(page: Page): Promise<void> {
  await page.locator('.library-sort').first().selectOption('measures');
  await page.getByTestId('library-grid').focus();
  await page.waitForTimeout(600);
}

async function onLongPage({ page }: RunningWorkbench): Promise<Figures> {
  await toLongest(page);
  const opens = await repeat(ROUNDS, async () => {
    await page.waitForTimeout(400);
    const took = await timeKey(page, 'Enter', CLEAN);
    await page.waitForTimeout(400);
    await page.keyboard.press('g');
    await page.getByTestId('library-row').first().waitFor();
    return took;
  });
  await page.keyboard.press('Enter');
  await page.locator(CLEAN).waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press('j');
  const decide = (key: string) => (): Promise<number> =>
    timeKey(page, key, MEASURES).then(async (took) => {
      await page.locator(SAVED).waitFor();
      return took;
    });
  const actions = await repeat(ROUNDS, decide('a'));
  const undos = await repeat(ROUNDS, decide('u'));
  return {
    openLongP95Ms: percentile(opens, 0.95),
    longActionP95Ms: percentile(actions, 0.95),
    longUndoP95Ms: percentile(undos, 0.95),
  };
}

/** Ten thousand proposals on a thousand pages accepted as one command, ms until they are on disk. */
async function bulkAcceptMs(): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaoyue-bench-'));
  const projectPath = path.join(folder, 'bulk.jiaoyue');
  createProjectFile(projectPath);
  addProposals(
    projectPath,
    Array.from({ length: 1_000 }, (_, number) => longPage(`page-${number}.txt`, 2_000 + number, 10)),
  );
  const engine = openEngine({ projectPath, preferencesPath: path.join(folder, 'preferences.json') });
  try {
    const asked = { filter: {}, threshold: 0.5 };
    const preview = await engine.dispatch('suggestions.preview', asked);
    if (!preview.ok) throw new Error(preview.error.message);
    const { position } = preview.value as Output<'suggestions.preview'>;
    const before = performance.now();
    const label = 'action.measure.acceptAll';
    const done = await engine.dispatch('suggestions.accept', { ...asked, commandId: randomUUID(), label, position });
    if (!done.ok) throw new Error(done.error.message);
    return performance.now() - before;
  } finally {
    await engine.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What is asked of the desk and the library at their limits: long pages, and a library of `count` pages. */
export async function benchLarge(app: App, count: number): Promise<Figures> {
  const others = [...shortPages(5)];
  const long = await withProject(app, [longPage('long.txt', LONG, SPANS), ...others], onLongPage);
  const scrollWorstFrameMs = await withProject(
    app,
    [longPage('million.txt', MILLION, 100), ...others],
    async ({ page }) => {
      await toLongest(page);
      await page.keyboard.press('Enter');
      await page.locator(CLEAN).waitFor();
      await page.waitForTimeout(1_500);
      return worstFrame(page);
    },
  );
  const library = await withProject(app, shortPages(count), async ({ page }) => {
    await page.waitForTimeout(1_000);
    const filters = await repeat(ROUNDS, async () => {
      await page.keyboard.press('/');
      const took = await timeKey(page, '7', ROWS);
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Escape');
      await page.waitForTimeout(700);
      return took;
    });
    return { libraryFilterP95Ms: percentile(filters, 0.95) };
  });
  return { ...long, scrollWorstFrameMs, ...library, libraryPages: count, bulkAcceptMs: await bulkAcceptMs() };
}
