import { GRAM_SLOTS, tripleSlot, unitSlot } from './gram-slots.ts';
import type { LetterStream } from './letter-stream.ts';
import { HAN, LATIN } from './letter-table.ts';

/** What `npm run train:spam` learned about the language of advertisements. */
export interface SalesWeights {
  bias: number;
  /** Log-odds of one step of a weight. */
  step: number;
  /** One character for every slot (see gram-slots): its weight in steps, from −LARGEST at `FIRST` on. */
  grams: string;
}

/** Single letters and pairs share one half of the weights, triples have the other. */
export const SALES_SLOTS = 2 * GRAM_SLOTS;

/** 锟, of what is left where text was lost (锟斤拷). */
const RUIN = 0x951f;

/** Weights are whole numbers of steps, at most this far from 0, and written as printable ASCII below the backslash. */
export const LARGEST = 28;
export const FIRST = 0x23;

/**
 * How much a range of letters sounds like an advertisement: a logistic model over its pairs and triples of letters,
 * hashed (Weinberger et al. 2009, feature hashing). What it never saw counts nothing.
 */
export class SalesModel {
  readonly #weights = new Int8Array(SALES_SLOTS);
  readonly #bias: number;
  readonly #step: number;

  /** @throws Error when there are more or fewer weights than slots */
  constructor({ bias, step, grams }: SalesWeights) {
    if (grams.length !== SALES_SLOTS) throw new Error(`${grams.length} weights for ${SALES_SLOTS} slots`);
    for (let slot = 0; slot < SALES_SLOTS; slot++) this.#weights[slot] = grams.charCodeAt(slot) - FIRST - LARGEST;
    this.#bias = bias;
    this.#step = step;
  }

  /** Log-odds of the letters from..to of the stream; 0 at most for the ruins of a wrong encoding. */
  logit({ pairs, units, classes }: LetterStream, from: number, to: number): number {
    const weights = this.#weights;
    let [sum, ruined] = [0, false];
    for (let index = from; index < to - 1; index++) {
      const unit = units[index] ?? 0;
      if (unit === RUIN) ruined = true;
      // Names of accounts are letters without meaning.
      if (classes[index] === LATIN && classes[index + 1] === LATIN) continue;
      const pair = pairs[index] ?? 0;
      sum += (weights[pair] ?? 0) + (weights[unitSlot(unit)] ?? 0);
      if (index + 2 < to && classes[index] === HAN && classes[index + 2] === HAN)
        sum += weights[GRAM_SLOTS + tripleSlot(pair, units[index + 2] ?? 0)] ?? 0;
    }
    const logit = this.#bias + this.#step * sum;
    return ruined ? Math.min(0, logit) : logit;
  }
}

/** The slots that SalesModel adds up for the letters from..to. */
export function gramSlots({ pairs, units, classes }: LetterStream, from: number, to: number): number[] {
  const slots: number[] = [];
  for (let index = from; index < to - 1; index++) {
    if (classes[index] === LATIN && classes[index + 1] === LATIN) continue;
    const pair = pairs[index] ?? 0;
    slots.push(pair, unitSlot(units[index] ?? 0));
    if (index + 2 < to && classes[index] === HAN && classes[index + 2] === HAN)
      slots.push(GRAM_SLOTS + tripleSlot(pair, units[index + 2] ?? 0));
  }
  return slots;
}
