import { TRIAGE_SAMPLE } from '../triage/sample-event.ts';

/** Log lines about models. They are no commands: undo goes by what reviewers did, and a model is changed back by name. */
export const MODEL_LEARN = 'model.learn';
export const MODEL_USE = 'model.use';

const MODEL_EVENTS: ReadonlySet<string> = new Set([MODEL_LEARN, MODEL_USE]);

/** Whether a log line is part of a command that undo can take back. */
export const isOfCommand = (type: string): boolean =>
  type !== 'document.import' && type !== TRIAGE_SAMPLE && !MODEL_EVENTS.has(type);
