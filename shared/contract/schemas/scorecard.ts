import { z } from 'zod';
import { SCORE_GROUPS } from '../../review/scorecard.ts';

const share = z.number().min(0).max(1);
const estimate = z.object({ value: share, low: share, high: share });
const count = z.int().min(0);

export const scoreRow = z.object({
  group: z.enum(SCORE_GROUPS),
  key: z.string(),
  accepted: count,
  corrected: count,
  rejected: count,
  missed: count,
  open: count,
  precision: estimate.nullable(),
  recall: estimate.nullable(),
});

/** How far the machine's proposals can be trusted, by what reviewers made of them. */
export const scorecard = z.object({
  /** Pages somebody has worked on. */
  pages: count,
  rows: z.array(scoreRow),
});
