/** Bits of the filter, 16 MB: of the lines of 300 000 pages less than one in a hundred is taken for a known one. */
const BITS = 2 ** 27;

/**
 * Says of a line's fingerprint whether any page may hold it (Bloom 1970): most lines of an article stand nowhere else, and
 * to ask the table about each of them took longer than to store the page. It may say yes wrongly, never no.
 */
export class LineFilter {
  readonly #words = new Uint32Array(BITS / 32);

  add(fingerprint: number): void {
    for (const bit of [first(fingerprint), second(fingerprint)])
      this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  mayHold(fingerprint: number): boolean {
    return this.#has(first(fingerprint)) && this.#has(second(fingerprint));
  }

  #has(bit: number): boolean {
    return (((this.#words[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }
}

/** A fingerprint has 48 bits: the lowest 27 and the highest 27 of them. */
const first = (fingerprint: number): number => fingerprint & (BITS - 1);
const second = (fingerprint: number): number => Math.floor(fingerprint / 2 ** 21);
