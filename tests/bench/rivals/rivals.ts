import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

/** An open tool that finds the main text of HTML pages. */
export interface Rival {
  name: string;
  /** The main text of each page, and the seconds of one core it took after one round to warm up. Null where it cannot run. */
  run(pages: readonly string[]): Promise<{ texts: string[]; seconds: number } | null>;
}

/** Debian's package puts it here. */
const BOILERPIPE = ['boilerpipe', 'xercesImpl', 'nekohtml'].map((name) => `/usr/share/java/${name}.jar`);
const LONGEST_MS = 600_000;

export const RIVALS: readonly Rival[] = [
  {
    name: 'readability',
    run: (pages) => timed(pages, async (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? ''),
  },
  {
    name: 'defuddle',
    run: (pages) =>
      timed(pages, async (html) => {
        const { content } = await Defuddle(parseHTML(html).document, 'https://example.org/');
        return parseHTML(`<body>${content}</body>`).document.body.textContent ?? '';
      }),
  },
  { name: 'boilerpipe', run: async (pages) => boilerpipe(pages) },
];

async function timed(pages: readonly string[], extract: (html: string) => Promise<string>) {
  const run = async (): Promise<string[]> => {
    const texts: string[] = [];
    // A page that a tool fails on counts as a page without text.
    for (const html of pages) texts.push(await extract(html).catch(() => ''));
    return texts;
  };
  await run();
  const before = performance.now();
  const texts = await run();
  return { texts, seconds: (performance.now() - before) / 1_000 };
}

function boilerpipe(pages: readonly string[]): { texts: string[]; seconds: number } | null {
  if (!BOILERPIPE.every((jar) => fs.existsSync(jar))) return null;
  const input = pages.map((html) => `${Buffer.from(html).toString('base64')}\n`).join('');
  const program = path.join(import.meta.dirname, 'Boilerpipe.java');
  const { stdout, status } = spawnSync('java', ['-cp', BOILERPIPE.join(path.delimiter), program], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    timeout: LONGEST_MS,
  });
  if (status !== 0) return null;
  const lines = stdout.trimEnd().split('\n');
  const seconds = Number(lines.pop());
  return { texts: lines.map((line) => Buffer.from(line, 'base64').toString('utf8')), seconds };
}
