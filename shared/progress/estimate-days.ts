/** Days whose pace is taken for the time to come. */
const WINDOW = 28;
const DAY_MS = 86_400_000;

export interface Pace {
  /** Pages finished a day, over all days of the window since the first finished page. */
  perDay: number;
  /** Days of the window on which any page was finished. */
  daysWorked: number;
  /** Days until nothing is left at this pace, with the ends of a 95 % interval; null where the pace says nothing. */
  daysLeft: { value: number; low: number; high: number | null } | null;
}

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/**
 * How fast pages get finished and how long the rest takes. The number of pages finished is taken for a Poisson count; its
 * interval is the square root's (√n ± 1), which holds well from a handful on.
 *
 * @param days finished pages by day, in any order; days without one may be missing
 * @param today the last day of the window
 * @param left pages that are not finished
 */
export function estimateDays(days: readonly { day: string; done: number }[], today: string, left: number): Pace {
  const end = dayNumber(today);
  const recent = days.filter(({ day, done }) => done > 0 && end - dayNumber(day) < WINDOW && dayNumber(day) <= end);
  const done = recent.reduce((sum, each) => sum + each.done, 0);
  if (done === 0) return { perDay: 0, daysWorked: 0, daysLeft: null };
  const span = end - Math.min(...recent.map(({ day }) => dayNumber(day))) + 1;
  const at = (count: number): number => Math.ceil((left * span) / count);
  const least = (Math.sqrt(done) - 1) ** 2;
  return {
    perDay: done / span,
    daysWorked: recent.length,
    daysLeft: {
      value: at(done),
      low: at((Math.sqrt(done) + 1) ** 2),
      high: least > 0 ? at(least) : null,
    },
  };
}
