/**
 * Runs of a sequence whose scores add up: each starts and ends with a positive score, and is ended where the sum has
 * fallen by more than `drop` since its highest point (the X-drop rule of sequence alignment, Altschul et al. 1997), so
 * that no run reaches over what speaks against it for long, nor over a barrier (before the index). Half-open index ranges in order; linear for scores that
 * are each negative by a fixed amount or more.
 */
export function denseRuns(
  scores: ArrayLike<number>,
  drop: number,
  isBarrier: (index: number) => boolean,
): { start: number; end: number; score: number }[] {
  const runs: { start: number; end: number; score: number }[] = [];
  for (let start = 0; start < scores.length; ) {
    if ((scores[start] ?? 0) <= 0) {
      start++;
      continue;
    }
    let [sum, best, end] = [0, 0, start];
    for (let index = start; index < scores.length; index++) {
      if (index > start && isBarrier(index)) break;
      sum += scores[index] ?? 0;
      if (sum > best) {
        best = sum;
        end = index + 1;
      } else if (sum < best - drop) break;
    }
    runs.push({ start, end, score: best });
    start = end;
  }
  return runs;
}
