import { RUN_FEATURES, type RunWeights } from '../../../shared/text/spam/run-model.ts';

/** A run of pieces: its features, and whether it is spam. */
export interface RunExample {
  features: readonly number[];
  spam: boolean;
  weight: number;
}

const ROUNDS = 12;
const PENALTY = 2;

/** Logistic regression by Newton's method (iteratively reweighted least squares) with an L2 penalty. Deterministic. */
export function learnRuns(examples: readonly RunExample[]): Pick<RunWeights, 'weights' | 'bias'> {
  const width = RUN_FEATURES.length + 1;
  const weights = new Float64Array(width);
  const row = new Float64Array(width).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((weight, index) => (index < width - 1 ? PENALTY * weight : 0));
    const curves = Array.from({ length: width }, (_, index) => {
      const line = new Float64Array(width);
      line[index] = index < width - 1 ? PENALTY : 1e-3;
      return line;
    });
    for (const { features, spam, weight } of examples) {
      row.set(features);
      let odds = 0;
      for (let index = 0; index < width; index++) odds += (weights[index] ?? 0) * (row[index] ?? 0);
      const chance = 1 / (1 + Math.exp(-odds));
      const slope = (chance - (spam ? 1 : 0)) * weight;
      const curve = Math.max(1e-6, chance * (1 - chance)) * weight;
      for (let index = 0; index < width; index++) {
        const value = row[index] ?? 0;
        if (value === 0) continue;
        slopes[index] = (slopes[index] ?? 0) + slope * value;
        const line = curves[index];
        if (line)
          for (let other = 0; other <= index; other++)
            line[other] = (line[other] ?? 0) + curve * value * (row[other] ?? 0);
      }
    }
    const step = solve(curves, slopes);
    for (let index = 0; index < width; index++) weights[index] = (weights[index] ?? 0) - (step[index] ?? 0);
  }
  const rounded = Array.from(weights, (weight) => Math.round(weight * 1000) / 1000);
  return { weights: rounded.slice(0, -1), bias: rounded.at(-1) ?? 0 };
}

/** Solves `matrix · x = right` by Cholesky's method; of the symmetric matrix only the lower half is read. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const width = right.length;
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  const x = Float64Array.from(right);
  for (let row = 0; row < width; row++) {
    const line = matrix[row];
    for (let column = 0; line && column <= row; column++) {
      let sum = at(row, column);
      for (let inner = 0; inner < column; inner++) sum -= at(row, inner) * at(column, inner);
      line[column] = column === row ? Math.sqrt(sum) : sum / at(column, column);
    }
  }
  for (let row = 0; row < width; row++) {
    for (let inner = 0; inner < row; inner++) x[row] = (x[row] ?? 0) - at(row, inner) * (x[inner] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  for (let row = width - 1; row >= 0; row--) {
    for (let inner = row + 1; inner < width; inner++) x[row] = (x[row] ?? 0) - at(inner, row) * (x[inner] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  return x;
}
