/** Slots of tables by pairs and triples of letters, which are hashed into them. */
export const GRAM_SLOTS = 1 << 16;

/** Where the pair of two units stands in such a table. */
export function pairSlot(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;
}

/** Where three units stand, of which the first two have the slot `pair`. */
export function tripleSlot(pair: number, third: number): number {
  return ((pair * 31) ^ (Math.imul(third, 0xc2b2ae35) >>> 15)) & (GRAM_SLOTS - 1);
}

/** Where a single unit stands. */
export function unitSlot(unit: number): number {
  return Math.imul(unit, 0x27d4eb2f) >>> 16;
}
