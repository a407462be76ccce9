/** Two code units in 30 bits, which engines keep unboxed; the few that share a key are told apart by their words. */
function keyAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff);
}

const SLOTS = 1 << 16;
const slotOf = (key: number): number => (key ^ (key >>> 14)) & (SLOTS - 1);

/**
 * Finds words of a long list in a text as a regular expression of all of them would, but at a cost that hardly depends on
 * how many there are: words are looked up by their first two units, and one table tells nearly every place at which none
 * starts.
 */
export class WordFinder<T> {
  /** Words by their first two units, the longest first. */
  readonly #words = new Map<number, { word: string; value: T }[]>();
  /** By a hash of two units: whether a word may start with them. */
  readonly #starts = new Uint8Array(SLOTS);

  /** @param words each of two UTF-16 units or more */
  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) {
      const key = keyAt(word, 0);
      this.#starts[slotOf(key)] = 1;
      const known = this.#words.get(key);
      if (known) known.push({ word, value });
      else this.#words.set(key, [{ word, value }]);
    }
    for (const words of this.#words.values()) words.sort((a, b) => b.word.length - a.word.length);
  }

  /** Calls `visit` with each word from left to right, of several at one place the longest, and the unit after it. */
  each(text: string, visit: (value: T, end: number) => void): void {
    for (let at = 0; at + 1 < text.length; ) {
      const key = keyAt(text, at);
      const found = this.#starts[slotOf(key)] === 1 ? this.#at(text, at, key) : undefined;
      if (!found) at++;
      else {
        at += found.word.length;
        visit(found.value, at);
      }
    }
  }

  #at(text: string, at: number, key: number): { word: string; value: T } | undefined {
    return this.#words.get(key)?.find(({ word }) => text.startsWith(word, at));
  }
}
