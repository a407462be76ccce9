import type { Job } from '../../../shared/contract/schemas/job.ts';

/** Before this the pace says nothing, seconds. */
const SOON = 3;

/**
 * How fast a job goes and how long it may still take.
 *
 * @param now ms since 1970
 * @returns items a second and whole minutes left, at least one; null for what cannot be told yet, and while it is paused
 */
export function importPace(
  { done, total, startedAt, paused, pausedMs }: Job,
  now: number,
): { rate: number; minutes: number | null } | null {
  const seconds = (now - Date.parse(startedAt) - pausedMs) / 1_000;
  if (paused || seconds < SOON || done === 0) return null;
  const rate = done / seconds;
  const minutes = total === null ? null : Math.max(1, Math.ceil((total - done) / rate / 60));
  return { rate: rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate), minutes };
}
