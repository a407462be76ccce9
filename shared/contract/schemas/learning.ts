import { z } from 'zod';
import { HEADS } from '../../learn/learned-model.ts';

const count = z.int().min(0);
const head = z.enum(HEADS);

const measureScore = z.object({
  /** Proposals and tags. */
  proposed: count,
  tagged: count,
  /** Proposals that overlap a tag by half and more, and those of them with its code and with its exact span. */
  found: count,
  coded: count,
  exact: count,
});

/** What held-out pages say about a new model beside what was in use. */
const evaluation = z.object({
  /** Finished pages, each judged by models that had not seen it. */
  pages: count,
  measures: z.object({ before: measureScore, after: measureScore }),
  /** Pages on which proposals got clearly better or worse. */
  better: count,
  worse: count,
  /** Lines, fields and verdicts decided as the reviewer did. */
  heads: z.partialRecord(head, z.object({ choices: count, before: count, after: count })),
});

export const learningSummary = z.object({
  /** Pages somebody had worked on, and the ids of those that were learned from. */
  pages: count,
  documentIds: z.array(z.string()),
  /** Choices that each head learned from. */
  lessons: z.record(head, count),
  /** Heads that were better than before and were taken over; none where the model was refused. */
  adopted: z.array(head),
  /** Log-odds taken from every case so that proposals stay right as often as they were. */
  caution: z.number(),
  evaluation,
});
export type LearningSummary = z.infer<typeof learningSummary>;

export const learnedVersion = z.object({
  version: z.int().min(1),
  at: z.iso.datetime(),
  author: z.string(),
  position: z.int(),
  inUse: z.boolean(),
  summary: learningSummary.omit({ documentIds: true }),
});
export type LearnedVersion = z.infer<typeof learnedVersion>;

export const learningState = z.object({
  /** The version in use, 0 for what the application came with. */
  inUse: count,
  /** Decisions since the last time something was learned. */
  newDecisions: count,
  pagesDone: count,
  /** Newest first. */
  versions: z.array(learnedVersion),
});
export type LearningState = z.infer<typeof learningState>;

/** What a job of learning or of proposing anew came to. */
export const learnSummary = z.object({
  /** The attempt; null where only proposals were made anew. */
  version: z.int().nullable(),
  adopted: z.array(head),
  /** Pages whose proposals were made anew. */
  refreshed: count,
});
export type LearnSummary = z.infer<typeof learnSummary>;
