/** The indices of one longest run of items, not necessarily neighbours, each greater than the one before. O(n log n). */
export function longestRising(items: readonly number[]): number[] {
  /** By length, the index of the item that ends a run of that length and is smallest. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const [index, item] of items.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((items[ends[middle] ?? 0] ?? 0) < item) low = middle + 1;
      else high = middle;
    }
    before.set(index, ends[low - 1]);
    ends[low] = index;
  }
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) run.push(at);
  return run.reverse();
}
