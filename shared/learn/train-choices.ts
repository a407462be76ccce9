import { Random } from '../random.ts';
import { ChoiceWeights, type DecidedChoice } from './choice.ts';
import { joinedSlot } from './feature-slot.ts';

const ROUNDS = 8;
/** Errors of a share below this teach nothing more. */
const SETTLED = 0.02;
/** First step of AdaGrad. */
const STEP = 0.1;
/** Pull back to what was known before, for each visit of a weight. */
const PULL = 0.002;

/**
 * Learns weights from decided choices: multinomial logistic regression over hashed features on top of each option's
 * base points, one choice at a time (AdaGrad, Duchi et al. 2011). The same choices in the same order give the same
 * weights.
 *
 * @param prior weights known before; the result is what was learned on top of them
 */
export function trainChoices(
  choices: readonly DecidedChoice[],
  prior: ChoiceWeights = new ChoiceWeights(),
): ChoiceWeights {
  const weights = new ChoiceWeights(prior.values.slice());
  const { values } = weights;
  // From one on, so that a place with many features does not leap at its first visit.
  const squares = new Float32Array(values.length).fill(1);
  const order = choices.map((_, index) => index);
  const random = new Random(choices.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = random.int(0, last);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    for (const index of order) {
      const choice = choices[index];
      if (choice) learnFrom(choice, weights, prior.values, squares);
    }
  }
  return weights.minus(prior);
}

function learnFrom(choice: DecidedChoice, weights: ChoiceWeights, prior: Float32Array, squares: Float32Array): void {
  const { features, options, chosen } = choice;
  const { values } = weights;
  const points = options.map(({ tag, base }) => base + weights.points(tag, features));
  const most = Math.max(...points);
  const shares = points.map((value) => Math.exp(value - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  for (const [index, { tag }] of options.entries()) {
    if (tag === null) continue;
    const error = (shares[index] ?? 0) / all - (index === chosen ? 1 : 0);
    if (Math.abs(error) < SETTLED) continue;
    for (const feature of features) {
      const slot = joinedSlot(tag, feature);
      const gradient = error + PULL * ((values[slot] ?? 0) - (prior[slot] ?? 0));
      squares[slot] = (squares[slot] ?? 0) + gradient * gradient;
      values[slot] = (values[slot] ?? 0) - (STEP * gradient) / Math.sqrt(squares[slot] ?? 1);
    }
  }
}
