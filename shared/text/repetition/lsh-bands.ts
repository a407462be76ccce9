import { join48 } from './hash-text.ts';
import { PERMUTATIONS } from './min-hash.ts';

/** Bands of a signature, of four values each. */
export const BANDS = 32;
const ROWS = PERMUTATIONS / BANDS;

/**
 * The keys of a signature's 32 bands, numbers of 48 bits that differ from band to band (locality-sensitive hashing:
 * Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4). Two texts of a likeness s share a key with the
 * probability 1 − (1 − s⁴)³²: .99 at .6, .87 at .5, .05 at .2.
 */
export function lshBands(signature: Uint16Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let high = 0x9e3779b9 ^ band;
    let low = 0x7f4a7c15 + band;
    for (let row = 0; row < ROWS; row++) {
      const value = signature[band * ROWS + row] ?? 0;
      high = Math.imul(high ^ value, 0x85ebca6b);
      high ^= high >>> 15;
      low = Math.imul(low ^ value, 0xc2b2ae35);
      low ^= low >>> 13;
    }
    return join48(high, low);
  });
}
