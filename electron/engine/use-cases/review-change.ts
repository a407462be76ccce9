import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { ReviewChange } from '../../../shared/contract/schemas/review.ts';
import type { EngineContext } from '../context.ts';
import { projectDocument, shownReview } from '../store/projections.ts';

/** States are sent along for this many documents; beyond, the interface reads what it shows. */
const MOST_REVIEWS = 20;

/** What the interface needs to show after a change that was carried out before: the present state. */
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
    reviews: Object.fromEntries(shown.map((id) => [id, shownReview(store, id)])),
    undoState: store.commands.undoState(),
  };
}

/** A command id names one action: the answer to another one must not look as if it had been carried out. */
export const commandIdTaken = (commandId: string): JiaoyueError =>
  new JiaoyueError('invalid_input', `command ${commandId} was another action`, { commandId });

/**
 * Carries out what changes documents: the log lines that `write` appends and the projections they touch are
 * one transaction; then every window is told.
 */
export function changeDocuments(
  context: EngineContext,
  command: { commandId: string; label: string },
  documentIds: string[],
  write: () => void,
): ReviewChange {
  const { store } = context;
  const many = documentIds.length > MOST_REVIEWS;
  const reviews: ReviewChange['reviews'] = {};
  store.write(() => {
    write();
    for (const id of documentIds) {
      const review = projectDocument(store, id);
      if (!many) reviews[id] = shownReview(store, id, review);
    }
  });
  const change = {
    position: store.events.position(),
    ...command,
    documentIds,
    reviews,
    undoState: store.commands.undoState(),
  };
  context.emit({ type: 'documents', documentIds: many ? null : documentIds, position: change.position });
  return change;
}
