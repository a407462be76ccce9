/** Slots of the counting table; pairs of the hanzi of one page hardly ever meet in one. */
const SLOTS = 1 << 15;

/** 1 for letters, hanzi and digits, by code unit; signs and white space break a pair. */
const COUNTS = new Uint8Array(0x10000);
for (let unit = 0; unit < COUNTS.length; unit++) COUNTS[unit] = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0;
for (let unit = 0xd800; unit < 0xe000; unit++) COUNTS[unit] = 1;

/**
 * Tables that are used again for every pool, since clearing them would take longer than filling them: an entry counts
 * only where it holds the number of the pool in hand.
 */
const scratch = { counts: new Uint16Array(SLOTS), owner: new Int32Array(SLOTS), number: 0 };

/** Counts of the pairs of neighbouring characters in the text of a page. A new pool takes the place of the last one. */
export class BigramPool {
  readonly #number: number;

  constructor() {
    if (scratch.number >= 0x7fffffff) {
      scratch.owner.fill(0);
      scratch.number = 0;
    }
    this.#number = ++scratch.number;
  }

  /** Adds the pairs of the first `most` units of `text`. */
  add(text: string, most: number): void {
    const { counts, owner } = scratch;
    const number = this.#number;
    eachPair(text, most, (slot) => {
      if (owner[slot] !== number) counts[slot] = 0;
      owner[slot] = number;
      counts[slot] = (counts[slot] ?? 0) + 1;
    });
  }

  /** How many pairs the first `most` units of `text` have, and how many of them stand in the pool more than `own` times. */
  compare(text: string, most: number, own = 0): { pairs: number; known: number } {
    const { counts, owner } = scratch;
    const number = this.#number;
    let known = 0;
    const pairs = eachPair(text, most, (slot) => {
      if (owner[slot] === number && (counts[slot] ?? 0) > own) known++;
    });
    return { pairs, known };
  }
}

function eachPair(text: string, most: number, each: (slot: number) => void): number {
  const end = Math.min(most, text.length);
  let pairs = 0;
  let left = 0;
  for (let at = 0; at < end; at++) {
    const right = text.charCodeAt(at);
    if (COUNTS[right] !== 1) {
      left = 0;
      continue;
    }
    if (left !== 0) {
      each(((Math.imul(left, 40_503) ^ Math.imul(right, 60_493)) >>> 3) & (SLOTS - 1));
      pairs++;
    }
    left = right;
  }
  return pairs;
}
