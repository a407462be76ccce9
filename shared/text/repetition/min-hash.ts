import { foldForSearch } from '../fold-search.ts';

/** Values of a signature. */
export const PERMUTATIONS = 128;
/** Characters of a shingle. */
const SHINGLE = 5;
/** A text with fewer shingles has no signature: too little to tell a copy from a chance likeness. */
const LEAST_SHINGLES = 40;
/** Of a longer text this many letters count, so that a book takes no longer than a long article. */
const LONGEST = 20_000;

/** Multipliers and addends of the hash functions, always the same: signatures are stored. */
const [MULTIPLIERS, ADDENDS] = makeFunctions();

function makeFunctions(): [Uint32Array, Uint32Array] {
  const multipliers = new Uint32Array(PERMUTATIONS);
  const addends = new Uint32Array(PERMUTATIONS);
  let state = 0x2545f491;
  // Xorshift with 32 bits (Marsaglia 2003).
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let index = 0; index < PERMUTATIONS; index++) {
    multipliers[index] = next() | 1;
    addends[index] = next();
  }
  return [multipliers, addends];
}

/**
 * The MinHash signature of a text (Broder 1997): for each of 128 hash functions the least value over the text's shingles
 * of five letters or digits, whatever their script, width and case, signs and white space dropped; of each value the low
 * 16 bits (b-bit minwise hashing, Li and König 2010). Null for a text of fewer than 40 shingles.
 */
export function minHash(text: string): Uint16Array | null {
  const letters = foldForSearch(text.slice(0, 4 * LONGEST))
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, LONGEST);
  const shingles = letters.length - SHINGLE + 1;
  if (shingles < LEAST_SHINGLES) return null;
  const hashes = new Int32Array(shingles);
  for (let at = 0; at < shingles; at++) hashes[at] = hashShingle(letters, at);
  const signature = new Uint16Array(PERMUTATIONS);
  for (let index = 0; index < PERMUTATIONS; index++) {
    const multiplier = MULTIPLIERS[index] ?? 1;
    const addend = ADDENDS[index] ?? 0;
    let least = 0xffffffff;
    for (let at = 0; at < shingles; at++) {
      const value = (Math.imul(hashes[at] ?? 0, multiplier) + addend) >>> 0;
      if (value < least) least = value;
    }
    signature[index] = least & 0xffff;
  }
  return signature;
}

/**
 * The share of equal values of two signatures, 0 to 1: an estimate of the Jaccard likeness of the two shingle sets with a
 * standard error of at most .044.
 */
export function likeness(one: Uint16Array, other: Uint16Array): number {
  let equal = 0;
  for (let index = 0; index < PERMUTATIONS; index++) if (one[index] === other[index]) equal++;
  return equal / PERMUTATIONS;
}

/** FNV-1a over the units of a shingle with the final mix of MurmurHash3, so that neighbouring shingles are unlike. */
function hashShingle(letters: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + SHINGLE; index++) hash = Math.imul(hash ^ letters.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
