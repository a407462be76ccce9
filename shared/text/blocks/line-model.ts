import { SIGNALS, type Signal } from './features/feature-group.ts';
import { featureNames, type PageForm } from './features/line-features.ts';

/**
 * Boosted regression trees over the features of a line, as `npm run train` writes them. All nodes of all trees stand in
 * one list; a leaf has feature -1. Children of an inner node are `left[n]` and `left[n] + 1`.
 */
export interface TreeWeights {
  /** Names of the features in the order they had in training. */
  features: string[];
  /** Log-odds before any tree. */
  bias: number;
  /** First node of each tree. */
  roots: number[];
  feature: number[];
  threshold: number[];
  left: number[];
  /** Log-odds a tree adds when it stops at this node; for inner nodes what it would add there. */
  value: number[];
}

/** Judges lines: how likely each belongs to the article, and which signal said so. */
export class LineModel {
  readonly #bias: number;
  readonly #roots: Int32Array;
  readonly #feature: Int16Array;
  readonly #threshold: Float64Array;
  readonly #left: Int32Array;
  readonly #value: Float64Array;
  /** By feature, the number of its signal. */
  readonly #signals: Uint8Array;
  readonly #shares = new Float64Array(SIGNALS.length);
  readonly #width: number;

  /** @throws Error when the weights were made for other features. */
  constructor(weights: TreeWeights, form: PageForm) {
    const names = featureNames(form);
    if (names.map(([name]) => name).join() !== weights.features.join()) {
      throw new Error(`the ${form} weights of the line model are for other features: train them again`);
    }
    this.#width = names.length;
    this.#signals = Uint8Array.from(names, ([, signal]) => SIGNALS.indexOf(signal));
    this.#bias = weights.bias;
    this.#roots = Int32Array.from(weights.roots);
    this.#feature = Int16Array.from(weights.feature);
    this.#threshold = Float64Array.from(weights.threshold);
    this.#left = Int32Array.from(weights.left);
    this.#value = Float64Array.from(weights.value);
  }

  /** Log-odds that each line of `rows` (as `lineFeatures` gives them) belongs to the article; 0 from line `end` on. */
  logOdds(rows: Float32Array, end = rows.length / this.#width): Float64Array {
    const width = this.#width;
    const odds = new Float64Array(rows.length / width).fill(this.#bias, 0, end);
    const features = this.#feature;
    const thresholds = this.#threshold;
    const lefts = this.#left;
    const values = this.#value;
    for (const root of this.#roots) {
      for (let line = 0, row = 0; line < end; line++, row += width) {
        let node = root;
        for (let feature = features[node] ?? -1; feature >= 0; feature = features[node] ?? -1) {
          node = (lefts[node] ?? 0) + ((rows[row + feature] ?? 0) <= (thresholds[node] ?? 0) ? 0 : 1);
        }
        odds[line] = (odds[line] ?? 0) + (values[node] ?? 0);
      }
    }
    return odds;
  }

  /**
   * The signal that moved a line's log-odds furthest towards the article (or, with `article` false, away from it). A
   * split's share is the change of value it brings (Saabas 2014).
   */
  signal(rows: Float32Array, line: number, article: boolean): Signal {
    const row = line * this.#width;
    const shares = this.#shares.fill(0);
    const [features, lefts, values, signals] = [this.#feature, this.#left, this.#value, this.#signals];
    for (const root of this.#roots) {
      let node = root;
      for (let feature = features[node] ?? -1; feature >= 0; feature = features[node] ?? -1) {
        const child = (lefts[node] ?? 0) + ((rows[row + feature] ?? 0) <= (this.#threshold[node] ?? 0) ? 0 : 1);
        const signal = signals[feature] ?? 0;
        shares[signal] = (shares[signal] ?? 0) + (values[child] ?? 0) - (values[node] ?? 0);
        node = child;
      }
    }
    const direction = article ? 1 : -1;
    let best = 0;
    for (let signal = 1; signal < shares.length; signal++) {
      if ((shares[signal] ?? 0) * direction > (shares[best] ?? 0) * direction) best = signal;
    }
    return SIGNALS[best] ?? 'shape';
  }
}
