import { z } from 'zod';
import { VERDICTS } from '../../text/model.ts';

const count = z.int().min(0);
const pages = { pages: count, done: count, inProgress: count };
/** A tally of a group; what is beyond the largest groups is added up under the key `null` with `rest`. */
const counted = z.object({ key: z.string().nullable(), ...pages, rest: z.boolean() });
const measured = z.object({ key: z.string().nullable(), pages: count, measures: count, rest: z.boolean() });

/** How far the review has come. Days are those of the engine's machine, `YYYY-MM-DD`. */
export const progress = z.object({
  ...pages,
  measures: count,
  /** Pages whose region and finishing are not counted yet, because an earlier version stored them; ask again. */
  unread: count,
  today: z.iso.date(),
  /** The largest sources first; a page without one has the key null. */
  sources: z.array(counted),
  /** Who finished how many pages, and when last; an unnamed reviewer has the key ''. */
  reviewers: z.array(z.object({ key: z.string(), done: count, lastWeek: count, lastAt: z.iso.datetime() })),
  /** Pages finished on each day, the last 90 days on which any was, the earliest first. */
  days: z.array(z.object({ day: z.iso.date(), done: count })),
  verdicts: z.array(z.object({ key: z.enum(VERDICTS), decided: count, proposed: count })),
  /** Accepted measures by code, the most frequent first. */
  codes: z.array(z.object({ key: z.string(), measures: count })),
  /** By the year in which the page was published, the earliest first; null where it is not known. */
  years: z.array(measured),
  /** By the province of the page, or by its region as stated where that has no code. */
  regions: z.array(measured),
});
export type Progress = z.infer<typeof progress>;

export const CHART_FORMATS = ['png', 'svg', 'csv'] as const;
