import { type HashStart, hashText } from '../text/repetition/hash-text.ts';

/** Weights of one head: few enough to load fast, many enough that features seldom share one. */
export const SLOTS = 2 ** 18;

/** The number that stands for a feature by name (hashing trick, Weinberger et al. 2009). */
export const featureSlot = (name: string): number => hashText(name) & (SLOTS - 1);

/** The slot of a feature whose name is that of `start` (see `hashStart`) with `rest` behind it. */
export const slotFrom = (start: HashStart, rest: string): number => hashText(rest, start) & (SLOTS - 1);

/** The slot of a feature joined with what an option stands for. */
export const joinedSlot = (tag: number, feature: number): number =>
  (Math.imul(tag + 1, 0x9e3779b1) ^ Math.imul(feature + 1, 0x85ebca6b)) >>> 14;
