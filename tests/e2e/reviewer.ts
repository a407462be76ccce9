import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Codebook, codebook } from '../../shared/contract/schemas/codebook.ts';
import { PhraseFinder } from '../../shared/text/search/find-phrase.ts';
import { expect } from './fixtures.ts';

/** A measure that the page holds: raw range in UTF-16 units, and code. */
export type Answer = readonly [start: number, end: number, code: string];

const BOOK: Codebook = codebook.parse(
  JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../../seeds/codebook-health-reform.json'), 'utf8')),
);
/** The key of each code. */
const KEYS = new Map(BOOK.groups.flatMap(({ codes }) => codes.map(({ id, key }) => [id, key] as const)));
/** Share of two ranges' text that both hold, from which they are the same measure. */
const SAME = 0.5;

interface Span {
  start: number;
  end: number;
}

function overlap(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, both) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Somebody who knows what a page holds and has only the keyboard; every key is counted. */
export class Reviewer {
  readonly #page: Page;
  keys = 0;
  /** Characters typed, each of which takes some keys of an input method. */
  characters = 0;
  /** Proposals and fields decided on, and measures that the machine had missed. */
  readonly done = { accepted: 0, recoded: 0, rejected: 0, added: 0, fields: 0 };

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys++;
      await this.#page.keyboard.press(key);
    }
  }

  /** The proposal in focus by its id, which holds its raw range and code; null where it is none. */
  async #proposal(): Promise<(Span & { id: string; code: string }) | null> {
    const focused = this.#page.locator('.measure-item.is-focused[data-status=suggested]');
    const id = (await focused.count()) > 0 ? await focused.getAttribute('data-measure') : null;
    const [, start, end, code] = /^p:(\d+)-(\d+):(.+)$/u.exec(id ?? '') ?? [];
    return id && code ? { id, start: Number(start), end: Number(end), code } : null;
  }

  async #isSaved(): Promise<void> {
    await expect(this.#page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  }

  /** Decides on every proposal of the page; @returns the measures that none of them was. */
  async decide(answers: readonly Answer[]): Promise<Answer[]> {
    const missing = [...answers];
    const suggested = this.#page.locator('[data-testid=measure][data-status=suggested]');
    for (let left = await suggested.count(); left > 0; left = await suggested.count()) {
      const proposal = await this.#proposal();
      if (!proposal) {
        await this.press('j');
        continue;
      }
      const at = missing.findIndex(([start, end]) => overlap({ start, end }, proposal) >= SAME);
      const [answer] = at < 0 ? [] : missing.splice(at, 1);
      if (!answer) {
        await this.press('x');
        this.done.rejected++;
      } else if (answer[2] === proposal.code) {
        await this.press('a');
        this.done.accepted++;
      } else {
        await this.press('c', KEYS.get(answer[2]) ?? '');
        this.done.recoded++;
      }
      await expect(suggested).toHaveCount(left - 1);
    }
    return missing;
  }

  /** Tags a measure that the machine missed: its beginning is searched for, taken, and widened to its end. */
  async add(raw: string, [start, end, code]: Answer): Promise<void> {
    const tags = this.#page.locator('[data-testid=measure][data-status=accepted]');
    const before = await tags.count();
    // As few letters as name the place.
    const finder = new PhraseFinder(raw);
    let length = 2;
    while (finder.find(raw.slice(start, start + length)).length > 1) length++;
    await this.press('Control+f');
    await this.#page.keyboard.insertText(raw.slice(start, start + length));
    this.characters += length;
    await this.press('Enter', 'Escape', 'v');
    const menu = this.#page.locator('.selection-menu');
    const size = async (): Promise<number> => Number(/(\d+) 字/u.exec((await menu.textContent()) ?? '')?.[1]);
    while ((await size()) < end - start) await this.press('Control+]');
    while ((await size()) > end - start) await this.press('[');
    await this.press(KEYS.get(code) ?? '');
    await expect(tags).toHaveCount(before + 1);
    this.done.added++;
  }

  /** Takes the fields as they are proposed, says that the page is dirty or clean, and goes on to the next. */
  async finish(verdict: 'clean' | 'contaminated'): Promise<void> {
    await this.press('w', verdict === 'clean' ? '1' : '2');
    await this.#isSaved();
    this.done.fields += await this.#page.locator('.chip.field-accepted').count();
    await this.press('Enter');
  }
}
