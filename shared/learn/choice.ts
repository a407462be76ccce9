import { joinedSlot, SLOTS } from './feature-slot.ts';

/** One thing that may be chosen. */
export interface Option {
  /** What it stands for (see `featureSlot`); null for "none of these", about which nothing is learned. */
  tag: number | null;
  /** Points that rules and shipped weights give it. */
  base: number;
}

/** A place where the machine chooses one of several options; all are judged by the same features. */
export interface Choice {
  /** Slots (see `featureSlot`) of what is the case there. */
  features: readonly number[];
  options: readonly Option[];
}

/** A choice of which a reviewer has said what is right. */
export interface DecidedChoice extends Choice {
  /** Index of the right option. */
  chosen: number;
}

/** Most points that may be learned for or against an option, so that a few odd decisions cannot outweigh all rules. */
const MOST_POINTS = 6;

/** The learned weights of one head, added to the points that options have already. */
export class ChoiceWeights {
  readonly values: Float32Array;

  constructor(values = new Float32Array(SLOTS)) {
    this.values = values;
  }

  /** Learned points of an option, −6 to 6. */
  points(tag: number | null, features: readonly number[]): number {
    if (tag === null) return 0;
    const { values } = this;
    let sum = 0;
    for (let index = 0; index < features.length; index++) sum += values[joinedSlot(tag, features[index] ?? 0)] ?? 0;
    return Math.max(-MOST_POINTS, Math.min(MOST_POINTS, sum));
  }

  /** These weights and others on top of them. */
  plus({ values }: ChoiceWeights): ChoiceWeights {
    return new ChoiceWeights(this.values.map((value, slot) => value + (values[slot] ?? 0)));
  }

  /** What these weights have beyond others. */
  minus({ values }: ChoiceWeights): ChoiceWeights {
    return new ChoiceWeights(this.values.map((value, slot) => value - (values[slot] ?? 0)));
  }

  /** Index of the best option; the first of equals. */
  best({ features, options }: Choice): number {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [index, { tag, base }] of options.entries()) {
      const points = base + this.points(tag, features);
      if (points > most) {
        most = points;
        best = index;
      }
    }
    return best;
  }

  /** How sure the weights are of one option, 0 to 1. */
  share({ features, options }: Choice, index: number): number {
    const powers = options.map(({ tag, base }) => Math.exp(base + this.points(tag, features)));
    return (powers[index] ?? 0) / powers.reduce((sum, power) => sum + power, 0);
  }
}
