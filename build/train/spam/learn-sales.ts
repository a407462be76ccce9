import { FIRST, LARGEST, SALES_SLOTS, type SalesWeights } from '../../../shared/text/spam/sales-model.ts';

/** A piece of a page: the slots of its letters, and whether it is spam. */
export interface SalesExample {
  slots: readonly number[];
  spam: boolean;
  /** How often it occurs. */
  count: number;
}

const ROUNDS = 12;
const RATE = 0.15;
const PENALTY = 3e-4;
const STEP = 0.08;

/** Logistic regression by AdaGrad (Duchi et al. 2011) with an L2 penalty; weights rounded to steps. Deterministic. */
export function learnSales(examples: readonly SalesExample[]): SalesWeights {
  const weights = new Float64Array(SALES_SLOTS);
  const squares = new Float64Array(SALES_SLOTS).fill(1e-3);
  let [bias, biasSquares] = [0, 1e-3];
  // What occurs often tells more, but not in proportion.
  const weightOf = ({ count }: SalesExample): number => 1 + Math.log2(count);
  const total = (spam: boolean): number =>
    examples.reduce((sum, example) => sum + (example.spam === spam ? weightOf(example) : 0), 0);
  const [clean, spam] = [total(false), total(true)];
  const order = shuffled(examples.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      let odds = bias;
      for (const slot of example.slots) odds += weights[slot] ?? 0;
      const balance = example.spam ? Math.min(4, clean / spam) : Math.min(4, spam / clean);
      const slope = (1 / (1 + Math.exp(-odds)) - (example.spam ? 1 : 0)) * weightOf(example) * Math.max(1, balance);
      biasSquares += slope * slope;
      bias -= (RATE * slope) / Math.sqrt(biasSquares);
      for (const slot of example.slots) {
        const step = slope + PENALTY * (weights[slot] ?? 0);
        squares[slot] = (squares[slot] ?? 0) + step * step;
        weights[slot] = (weights[slot] ?? 0) - (RATE * step) / Math.sqrt(squares[slot] ?? 1);
      }
    }
  }
  const grams = Array.from(weights, (weight) => {
    const steps = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / STEP)));
    return String.fromCharCode(FIRST + LARGEST + steps);
  }).join('');
  return { bias: Math.round(bias * 1000) / 1000, step: STEP, grams };
}

/** The numbers below `count` in an order of no meaning, the same every time. */
function shuffled(count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  let state = 1;
  for (let index = count - 1; index > 0; index--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (index + 1));
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
