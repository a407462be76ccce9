import { Random } from '../../shared/random.ts';

/** The 3,755 hanzi of everyday writing: level 1 of GB 2312, by its rows and columns. */
function commonHanzi(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let column = 0xa1; column <= (row === 0xd7 ? 0xf9 : 0xfe); column++)
      found.push(decoder.decode(new Uint8Array([row, column])));
  return found;
}

/** How many different words the pages are made of. */
const VOCABULARY = 40_000;

/**
 * Pages of text without meaning, with words as unevenly frequent as in real writing: the index of the search grows with
 * the different pairs of characters that a page holds, and slows down with those that very many pages share.
 */
export class ZipfPages {
  readonly words: readonly string[];

  constructor() {
    const random = new Random(7);
    const hanzi = random.sample(commonHanzi(), 3_755);
    // Frequent characters make up most words.
    const character = (): string => hanzi[Math.floor(hanzi.length * random.next() ** 3)] ?? '';
    const words = new Set<string>();
    while (words.size < VOCABULARY) words.add(Array.from({ length: random.chance(0.15) ? 3 : 2 }, character).join(''));
    this.words = [...words];
  }

  /** A page of some 1,750 characters, 5 KB of UTF-8; the same number gives the same page. */
  page(number: number): string {
    const random = new Random(0xbe9c4 + number);
    // A page keeps coming back to the words of its topic.
    const topic = Array.from({ length: 40 }, () => this.#word(random));
    const word = (): string => (random.chance(0.45) ? random.pick(topic) : this.#word(random));
    const line = (): string => {
      const clauses = Array.from({ length: random.int(2, 5) }, () =>
        Array.from({ length: random.int(3, 7) }, word).join(''),
      );
      return `${clauses.join('，')}。`;
    };
    const lines: string[] = [];
    for (let length = 0; length < 1_700; length += lines.at(-1)?.length ?? 0) lines.push(line());
    return lines.join('\n');
  }

  #word(random: Random): string {
    // Rank r with a chance in proportion to 1 / r.
    return this.words[Math.floor(VOCABULARY ** random.next()) - 1] ?? '';
  }
}
