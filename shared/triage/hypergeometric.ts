/** Stirling's series, which is exact to 13 digits from 20 on; below, the product itself. */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1;
    for (let factor = 2; factor <= n; factor++) product *= factor;
    return Math.log(product);
  }
  const x = n + 1;
  const inverse = 1 / x;
  const series = inverse * (1 / 12 - inverse * inverse * (1 / 360 - inverse * inverse * (1 / 1_260)));
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** A finite population of which some are hits, and a random sample drawn from it without putting back. */
interface Draw {
  population: number;
  /** Hits in the population, 0 to `population`. */
  hits: number;
  /** Pages drawn, 0 to `population`. */
  sample: number;
}

/** The chance that the sample holds at most `found` hits (hypergeometric distribution). */
export function atMost(found: number, { population, hits, sample }: Draw): number {
  const least = Math.max(0, sample - (population - hits));
  const most = Math.min(sample, hits);
  if (found >= most) return 1;
  const whole = logChoose(population, sample);
  let sum = 0;
  for (let each = least; each <= found; each++)
    sum += Math.exp(logChoose(hits, each) + logChoose(population - hits, sample - each) - whole);
  return Math.min(1, sum);
}
