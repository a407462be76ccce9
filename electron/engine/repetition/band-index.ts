import { BANDS } from '../../../shared/text/repetition/lsh-bands.ts';

/** Slots of the table, by the low bits of a band; a page has a chain in each of 32 of them. */
const SLOTS = 2 ** 21;
/** Pages whose bands lie in one piece of memory. */
const CHUNK = 4_096;
/** Pages that are remembered, 200 bytes each; beyond them the oldest are forgotten. */
const MOST = 2 ** 20;

/** The bands of some pages. */
interface Chunk {
  clusters: Int32Array;
  /** By page and band: what of the band is not in its slot, and the entry before it in the slot. */
  checks: Uint16Array;
  before: Int32Array;
}

/**
 * Which clusters have a band of their signature in common with a page. It is kept in memory and made of the stored
 * signatures: as a table each page would change 32 places all over it, which costs more than the rest of storing a page.
 */
export class BandIndex {
  /** The last entry of each slot, counted from 1. */
  readonly #last = new Int32Array(SLOTS);
  readonly #chunks = new Map<number, Chunk>();
  #pages = 0;

  /** How many clusters have been added. */
  get size(): number {
    return this.#pages;
  }

  /** @param bands those of a whole signature (see `lshBands`) */
  add(bands: readonly number[], cluster: number): void {
    const page = this.#pages++;
    const number = Math.floor(page / CHUNK);
    const chunk = this.#chunks.get(number) ?? makeChunk();
    if (page % CHUNK === 0) {
      this.#chunks.set(number, chunk);
      this.#chunks.delete(number - MOST / CHUNK);
    }
    chunk.clusters[page % CHUNK] = cluster;
    bands.forEach((band, index) => {
      const at = (page % CHUNK) * BANDS + index;
      const slot = slotOf(band);
      chunk.checks[at] = checkOf(band);
      chunk.before[at] = this.#last[slot] ?? 0;
      this.#last[slot] = page * BANDS + index + 1;
    });
  }

  /** The `limit` clusters that have most of these bands, of equal ones the oldest. */
  holders(bands: readonly number[], limit: number): number[] {
    const counts = new Map<number, number>();
    for (const band of bands) {
      const check = checkOf(band);
      for (let entry = this.#last[slotOf(band)] ?? 0; entry > 0; ) {
        const page = Math.floor((entry - 1) / BANDS);
        const chunk = this.#chunks.get(Math.floor(page / CHUNK));
        // What comes before a forgotten page is forgotten too.
        if (!chunk) break;
        const at = (page % CHUNK) * BANDS + ((entry - 1) % BANDS);
        if (chunk.checks[at] === check) {
          const cluster = chunk.clusters[page % CHUNK] ?? 0;
          counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
        }
        entry = chunk.before[at] ?? 0;
      }
    }
    return [...counts]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, limit)
      .map(([cluster]) => cluster);
  }
}

const makeChunk = (): Chunk => ({
  clusters: new Int32Array(CHUNK),
  checks: new Uint16Array(CHUNK * BANDS),
  before: new Int32Array(CHUNK * BANDS),
});

/** Of the 48 bits of a band the lowest 21 name its slot, the highest 16 tell it from others there. */
const slotOf = (band: number): number => band & (SLOTS - 1);
const checkOf = (band: number): number => Math.floor(band / 0x100000000);
