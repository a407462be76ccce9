import type { PageHints } from '../page-hints.ts';
import { foldScript } from '../script-tables.ts';

/** The text that the markup states to be the article or about it. */
export class StatedText {
  readonly #text: string;
  readonly #titles: string[];

  constructor(hints: PageHints | null) {
    const of = (...topics: string[]): string[] =>
      (hints?.statements ?? [])
        .filter(({ about }) => topics.includes(about))
        .map(({ value }) => foldScript(value).replace(/\s+/g, ''));
    this.#text = of('articleBody', 'description').join('\n');
    this.#titles = of('title');
  }

  /** Whether the beginning of a line stands in the stated text. */
  holds(folded: string): boolean {
    return this.#text !== '' && this.#text.includes(folded.slice(0, 40).replace(/\s+/g, ''));
  }

  /** Whether a stated title begins with the line. */
  isTitle(folded: string): boolean {
    const plain = folded.slice(0, 120).replace(/\s+/g, '');
    return plain.length >= 4 && this.#titles.some((title) => title.startsWith(plain));
  }
}
