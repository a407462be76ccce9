import { Random } from '../../shared/random.ts';
import type { TreeWeights } from '../../shared/text/blocks/line-model.ts';
import type { Examples } from './examples.ts';

export interface BoostOptions {
  trees: number;
  leaves: number;
  rate: number;
  /** Least sum of second derivatives in a leaf. */
  leastWeight: number;
  /** L2 penalty on leaf values. */
  penalty: number;
  /** Share of the features each tree may use. */
  featureShare: number;
}

const MOST_BINS = 48;

interface Leaf {
  node: number;
  rows: Int32Array;
  gradient: number;
  weight: number;
  split: Split | null;
}

interface Split {
  feature: number;
  bin: number;
  gain: number;
}

/**
 * Gradient boosting of regression trees on the logistic loss (Friedman 2001) with second-order leaf values and
 * histograms (Chen and Guestrin 2016), grown leaf by leaf. The same examples and options give the same trees.
 */
export function boostTrees(
  { rows, width, labels, weights: rowWeights }: Examples,
  features: string[],
  options: BoostOptions,
): TreeWeights {
  const count = labels.length;
  const { bins, edges } = binned(rows, width, count);
  const positive = labels.reduce((sum, label) => sum + label, 0);
  const bias = rounded(Math.log((positive + 1) / (count - positive + 1)));
  const weights: TreeWeights = { features, bias, roots: [], feature: [], threshold: [], left: [], value: [] };
  const odds = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const random = new Random(7);
  const histogram = new Float64Array(MOST_BINS * 2);

  const leafValue = (sum: number, weight: number): number =>
    rounded((-options.rate * sum) / (weight + options.penalty));
  const bestSplit = (leaf: Leaf, allowed: readonly number[]): Split | null => {
    let best: Split | null = null;
    const parent = leaf.gradient ** 2 / (leaf.weight + options.penalty);
    for (const feature of allowed) {
      const last = (edges[feature]?.length ?? 0) + 1;
      if (last < 2) continue;
      histogram.fill(0, 0, last * 2);
      const column = bins[feature];
      if (!column) continue;
      for (const row of leaf.rows) {
        const bin = (column[row] ?? 0) * 2;
        histogram[bin] = (histogram[bin] ?? 0) + (gradient[row] ?? 0);
        histogram[bin + 1] = (histogram[bin + 1] ?? 0) + (hessian[row] ?? 0);
      }
      let [sum, weight] = [0, 0];
      for (let bin = 0; bin < last - 1; bin++) {
        sum += histogram[bin * 2] ?? 0;
        weight += histogram[bin * 2 + 1] ?? 0;
        const other = leaf.weight - weight;
        if (weight < options.leastWeight || other < options.leastWeight) continue;
        const gain =
          sum ** 2 / (weight + options.penalty) + (leaf.gradient - sum) ** 2 / (other + options.penalty) - parent;
        if (gain > (best?.gain ?? 1e-6)) best = { feature, bin, gain };
      }
    }
    return best;
  };
  const addNode = (value: number): number => {
    weights.feature.push(-1);
    weights.threshold.push(0);
    weights.left.push(-1);
    return weights.value.push(value) - 1;
  };
  const makeLeaf = (node: number, members: Int32Array, allowed: readonly number[]): Leaf => {
    const leaf: Leaf = { node, rows: members, gradient: 0, weight: 0, split: null };
    for (const row of members) {
      leaf.gradient += gradient[row] ?? 0;
      leaf.weight += hessian[row] ?? 0;
    }
    weights.value[node] = leafValue(leaf.gradient, leaf.weight);
    leaf.split = bestSplit(leaf, allowed);
    return leaf;
  };

  const everyRow = Int32Array.from({ length: count }, (_, row) => row);
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < count; row++) {
      const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      gradient[row] = (chance - (labels[row] ?? 0)) * (rowWeights[row] ?? 1);
      hessian[row] = Math.max(1e-6, chance * (1 - chance)) * (rowWeights[row] ?? 1);
    }
    const allowed = features.map((_, feature) => feature).filter(() => random.next() < options.featureShare);
    const root = addNode(0);
    weights.roots.push(root);
    const leaves = [makeLeaf(root, everyRow, allowed)];
    while (leaves.length < options.leaves) {
      const leaf = leaves.reduce((best, other) => ((other.split?.gain ?? 0) > (best.split?.gain ?? 0) ? other : best));
      const { split } = leaf;
      if (!split) break;
      const column = bins[split.feature];
      const isLeft = (row: number): boolean => (column?.[row] ?? 0) <= split.bin;
      const left = addNode(0);
      const right = addNode(0);
      weights.feature[leaf.node] = split.feature;
      weights.threshold[leaf.node] = edges[split.feature]?.[split.bin] ?? 0;
      weights.left[leaf.node] = left;
      leaves.splice(
        leaves.indexOf(leaf),
        1,
        makeLeaf(left, leaf.rows.filter(isLeft), allowed),
        makeLeaf(
          right,
          leaf.rows.filter((row) => !isLeft(row)),
          allowed,
        ),
      );
    }
    for (const { node, rows: members } of leaves) {
      const value = weights.value[node] ?? 0;
      for (const row of members) odds[row] = (odds[row] ?? 0) + value;
    }
  }
  return weights;
}

/** Each feature's values cut into at most `MOST_BINS` bins; `edges` holds the greatest value of each bin but the last. */
function binned(rows: Float32Array, width: number, count: number): { bins: Uint8Array[]; edges: number[][] } {
  const bins: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let feature = 0; feature < width; feature++) {
    const column = Float32Array.from({ length: count }, (_, row) => rows[row * width + feature] ?? 0);
    const sorted = column.slice().sort();
    const distinct = sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
    const source = distinct.length <= MOST_BINS ? distinct : sorted;
    const steps = Math.min(MOST_BINS, distinct.length);
    const cuts = new Set<number>();
    for (let step = 1; step < steps; step++) {
      const at = Math.floor((step * source.length) / steps);
      const [below, above] = [source[at - 1] ?? 0, source[at] ?? 0];
      if (below !== above) cuts.add(rounded((below + above) / 2));
    }
    const edge = [...cuts].sort((a, b) => a - b);
    edges.push(edge);
    bins.push(
      Uint8Array.from(column, (value) => {
        let [low, high] = [0, edge.length];
        while (low < high) {
          const middle = (low + high) >>> 1;
          if (value <= (edge[middle] ?? 0)) high = middle;
          else low = middle + 1;
        }
        return low;
      }),
    );
  }
  return { bins, edges };
}

/** Short numbers keep the weights small. Everything is trained on the rounded values. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
