/** The latest are all kept; of those before them one a day, and then one a week. */
const LATEST = 5;
const DAYS = 7;
const WEEKS = 4;
const DAY = 86_400_000;

/**
 * The backups that need not be kept: the latest five stay, of older ones the last of each of the seven latest days and of
 * each of the four latest weeks that have any. A clock that went back removes nothing that was made later.
 *
 * @param times ms since 1970, in any order
 */
export function superfluous(times: readonly number[]): number[] {
  const sorted = times.toSorted((a, b) => b - a);
  const kept = new Set(sorted.slice(0, LATEST));
  for (const [length, most] of [
    [DAY, DAYS],
    [7 * DAY, WEEKS],
  ] as const) {
    const last = new Map<number, number>();
    for (const time of sorted) {
      const period = Math.floor(time / length);
      if (!last.has(period) && last.size < most) last.set(period, time);
    }
    for (const time of last.values()) kept.add(time);
  }
  return sorted.filter((time) => !kept.has(time));
}
