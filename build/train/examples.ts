/** Rows of features with what each row is. */
export interface Examples {
  /** Row by row, `width` features each. */
  rows: Float32Array;
  width: number;
  /** 1 for lines of the article, 0 for others. */
  labels: Uint8Array;
  /** How much each row counts. */
  weights: Float32Array;
}

/** All examples in one. */
export function joinExamples(parts: readonly Examples[]): Examples {
  const width = parts[0]?.width ?? 0;
  const count = parts.reduce((sum, { labels }) => sum + labels.length, 0);
  const joined: Examples = {
    rows: new Float32Array(count * width),
    width,
    labels: new Uint8Array(count),
    weights: new Float32Array(count),
  };
  let at = 0;
  for (const { rows, labels, weights } of parts) {
    joined.weights.set(weights, at);
    joined.rows.set(rows, at * width);
    joined.labels.set(labels, at);
    at += labels.length;
  }
  return joined;
}
