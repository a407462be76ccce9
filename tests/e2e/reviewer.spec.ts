import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './command-drives.ts';
import { expect, test } from './fixtures.ts';
import { type Answer, Reviewer } from './reviewer.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** What a coder found on each sample page. */
const answers = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'seed-answers.json'), 'utf8')) as Answer[][];
const pages = path.join(root, 'seeds/pages');
const names = fs.readdirSync(pages).sort();
/** The sample pages with something on them that does not belong there. */
const DIRTY = new Set([0, 3, 4]);

test('the sample is reviewed from end to end with the keyboard alone', async ({ workbench }, info) => {
  test.setTimeout(300_000);
  const { page, home } = workbench;
  const reviewer = new Reviewer(page);
  const title = page.getByRole('heading', { level: 1 });
  await expect(page.getByTestId('library-row').first()).toBeVisible();
  // The order of the answers.
  await run(page, 'sort.imported');
  await expect(page.getByTestId('library-row').first()).toContainText('深入推廣三明醫改經驗');
  await reviewer.press('Enter');
  for (const [number, name] of names.entries()) {
    await expect(page.getByTestId('clean-pane').locator('.cm-line').first()).toBeVisible();
    const shown = (await title.textContent()) ?? '';
    const raw = fs.readFileSync(path.join(pages, name), 'utf8');
    const measures = answers[number] ?? [];
    for (const missed of await reviewer.decide(measures)) await reviewer.add(raw, missed);
    await reviewer.finish(DIRTY.has(number) ? 'contaminated' : 'clean');
    if (number < 4) await expect(title).not.toHaveText(shown);
  }

  const project = path.join(home, '校阅样例.jiaoyue');
  const cli = (...args: string[]): string =>
    execFileSync(process.execPath, [path.join(root, 'out/node/cli.js'), ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
      timeout: 60_000,
    });
  // It ends with an error where anything in the file is not as the log says.
  cli('verify', project);
  const folder = path.join(home, 'reviewed');
  cli('export', project, folder);
  const lines = fs.readFileSync(path.join(folder, 'documents.jsonl'), 'utf8').trim().split('\n');
  for (const line of lines) {
    const { name, status, measures, verdict } = JSON.parse(line) as {
      name: string;
      status: string;
      verdict: { status: string };
      measures: { code: string }[];
    };
    expect(status).toBe('done');
    expect(verdict.status).toBe('decided');
    const codes = (answers[names.indexOf(path.basename(name))] ?? []).map(([, , code]) => code);
    expect(measures.map(({ code }) => code).sort(), name).toEqual(codes.sort());
  }

  const { keys, characters, done } = reviewer;
  const items = Object.values(done).reduce((sum, count) => sum + count);
  expect(items).toBeGreaterThan(200);
  info.annotations.push({ type: 'keys', description: `${keys} keys, ${characters} characters, ${items} items` });
  expect(keys / items).toBeLessThan(3);
});
