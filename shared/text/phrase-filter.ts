/** Slots of the table, by a hash of two code units. */
const SLOTS = 1 << 14;

const slot = (left: number, right: number): number => (Math.imul(left, 31) + right) & (SLOTS - 1);

/**
 * Says which of a few lists of phrases a text may hold, from the pairs of characters that its phrases begin with: one
 * cheap pass that spares most texts the expensive patterns. It may say yes wrongly, never no.
 */
export class PhraseFilter {
  readonly #lists = new Uint8Array(SLOTS);
  /** Phrases of one sign. */
  readonly #single: { sign: string; bit: number }[] = [];

  /** At most eight lists; list `n` is bit `1 << n` of a mask. Letters of either case begin a phrase. */
  constructor(lists: readonly (readonly string[])[]) {
    lists.forEach((phrases, list) => {
      for (const phrase of phrases) {
        if (phrase.length === 1) this.#single.push({ sign: phrase, bit: 1 << list });
        else for (const at of beginnings(phrase)) this.#lists[at] = (this.#lists[at] ?? 0) | (1 << list);
      }
    });
  }

  /** Bits of the lists that `text` may hold a phrase of. */
  mask(text: string): number {
    const lists = this.#lists;
    let mask = 0;
    let left = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const right = text.charCodeAt(at);
      mask |= lists[slot(left, right)] ?? 0;
      left = right;
    }
    for (const { sign, bit } of this.#single) if (text.includes(sign)) mask |= bit;
    return mask;
  }
}

/** The slots of the first two characters of a phrase, in either case. */
function beginnings(phrase: string): number[] {
  const cases = (character: string): number[] =>
    [character.toLowerCase(), character.toUpperCase()].map((form) => form.charCodeAt(0));
  return cases(phrase.charAt(0)).flatMap((left) => cases(phrase.charAt(1)).map((right) => slot(left, right)));
}
