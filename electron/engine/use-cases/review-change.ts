import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { ReviewChange } from '../../../shared/contract/schemas/review.ts';
import type { EngineContext } from '../context.ts';
import { readReview } from '../store/projections.ts';

/** States are sent along for this many documents; beyond, the interface reads what it shows. */
const MOST_REVIEWS = 20;

/** What the interface needs to show after a change. */
export function reviewChange(
  { store }: EngineContext,
  command: { commandId: string; label: string },
  documentIds: string[],
): ReviewChange {
  const shown = documentIds.length <= MOST_REVIEWS ? documentIds : [];
  return {
    position: store.events.position(),
    ...command,
    documentIds,
    reviews: Object.fromEntries(shown.map((id) => [id, readReview(store, id)])),
    undoState: store.commands.undoState(),
  };
}

/** A command id names one action: the answer to another one must not look as if it had been carried out. */
export const commandIdTaken = (commandId: string): JiaoyueError =>
  new JiaoyueError('invalid_input', `command ${commandId} was another action`, { commandId });

/** Tells every window which documents changed. */
export function tellChange(context: EngineContext, change: ReviewChange): void {
  const many = change.documentIds.length > MOST_REVIEWS;
  context.emit({ type: 'documents', documentIds: many ? null : change.documentIds, position: change.position });
}
