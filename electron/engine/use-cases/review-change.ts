import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { ReviewChange } from '../../../shared/contract/schemas/review.ts';
import { reviewPatch } from '../../../shared/review/review-patch.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import type { EngineContext } from '../context.ts';
import { projectDocument } from '../store/projections.ts';
import { readShown } from '../store/shown-review.ts';

/** What changed is sent along for this many documents; beyond, the interface reads what it shows. */
const MOST_PATCHES = 20;

/** The answer to a command that was carried out before: nobody knows which state the caller has, so it reads anew. */
export function reviewChange(
  { store }: EngineContext,
  command: { commandId: string; label: string },
  documentIds: string[],
): ReviewChange {
  return {
    position: store.events.position(),
    ...command,
    documentIds,
    patches: {},
    undoState: store.commands.undoState(),
  };
}

/** A command id names one action: the answer to another one must not look as if it had been carried out. */
export const commandIdTaken = (commandId: string): JiaoyueError =>
  new JiaoyueError('invalid_input', `command ${commandId} was another action`, { commandId });

/**
 * Carries out what changes documents: the log lines that `write` appends and the projections they touch are
 * one transaction; then every window is told.
 *
 * @param command the one that the answer names; `by` is the id of the request where that is another one
 */
export function changeDocuments(
  context: EngineContext,
  { by, ...command }: { commandId: string; label: string; by?: string },
  documentIds: string[],
  write: () => void,
): ReviewChange {
  const { store } = context;
  const many = documentIds.length > MOST_PATCHES;
  const before = (many ? [] : documentIds).map((id) => [id, readShown(store, id)] as const);
  const reviews = new Map<string, DocumentReview>();
  store.write(() => {
    write();
    for (const id of documentIds) {
      const review = projectDocument(store, id);
      if (!many) reviews.set(id, review);
    }
  });
  const patches: ReviewChange['patches'] = {};
  for (const [id, old] of before) {
    const { version, review } = readShown(store, id, reviews.get(id));
    patches[id] = { from: old.version, to: version, patch: reviewPatch(old.review, review) };
  }
  const change = { ...reviewChange(context, command, documentIds), patches };
  context.emit({
    type: 'documents',
    documentIds: many ? null : documentIds,
    position: change.position,
    commandId: by ?? command.commandId,
  });
  return change;
}
