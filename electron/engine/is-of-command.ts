import { MODEL_LEARN, MODEL_USE } from './learning/model-event.ts';
import { TRIAGE_SAMPLE } from './triage/sample-event.ts';

/** A page under review was cleaned again. */
export const PAGE_RECLEAN = 'document.reclean';

/**
 * Log lines that undo passes over: it goes by what reviewers decided. A model is changed back by name, what cleaning again
 * made of pages is taken back job by job, and a sample, once drawn, was drawn.
 */
const NO_COMMANDS: ReadonlySet<string> = new Set([
  'document.import',
  PAGE_RECLEAN,
  MODEL_LEARN,
  MODEL_USE,
  TRIAGE_SAMPLE,
]);

/** Whether a log line is part of a command that undo can take back. */
export const isOfCommand = (type: string): boolean => !NO_COMMANDS.has(type);
