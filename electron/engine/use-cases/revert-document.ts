import type { z } from 'zod';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { HistoryEntry, ReviewChange } from '../../../shared/contract/schemas/review.ts';
import { DOCUMENT_REVERT, type documentRevert } from '../../../shared/review/document-revert.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import { readReview, shownReview } from '../store/shown-review.ts';
import type { Store } from '../store/store.ts';
import type { StandingLine } from '../store/tables/events.ts';
import { changeDocuments, commandIdTaken, reviewChange } from './review-change.ts';

interface Point {
  toPosition: number;
  /** What the page's state is made of now, and what it was made of at that point. */
  now: StandingLine[];
  then: StandingLine[];
}

/**
 * Finds the point after a command, or before all of them.
 *
 * @throws JiaoyueError `not_found`, `revert_undone` where the command does not count any more, `revert_nothing` where
 *   the page stands at that point already
 */
function pointOf(store: Store, documentId: string, to: string | null): Point {
  if (!store.documents.byId(documentId))
    throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  let toPosition = 0;
  if (to !== null) {
    const last = store.events.lastOf(to, documentId);
    const state = store.commands.byId(to)?.state;
    if (last === undefined || state === undefined)
      throw new JiaoyueError('not_found', `command ${to} has no part in ${documentId}`, { documentId, commandId: to });
    if (state !== 'active')
      throw new JiaoyueError('revert_undone', `command ${to} was undone`, { documentId, commandId: to });
    toPosition = last;
  }
  const now = store.events.standing(documentId);
  const then = store.events.standing(documentId, toPosition);
  if (now.at(-1)?.position === then.at(-1)?.position)
    throw new JiaoyueError('revert_nothing', `${documentId} stands at that point`, { documentId });
  return { toPosition, now, then };
}

/** The commands that have lines only in the first of two states, the newest first. */
function commandsOnlyIn(store: Store, lines: readonly StandingLine[], others: readonly StandingLine[]): HistoryEntry[] {
  const there = new Set(others.map(({ position }) => position));
  const ids = lines.filter(({ position }) => !there.has(position)).map(({ commandId }) => commandId);
  return [...new Set(ids.reverse())].flatMap((id) => store.commands.byId(id) ?? []);
}

/**
 * What going back to a point would do; nothing is changed.
 *
 * @throws JiaoyueError as `revertDocument`
 */
export function previewRevert(
  { store }: EngineContext,
  { documentId, to }: Input<'review.revertPreview'>,
): Output<'review.revertPreview'> {
  const { now, then } = pointOf(store, documentId, to);
  return {
    seen: store.events.lastAbout(documentId),
    undone: commandsOnlyIn(store, now, then),
    restored: commandsOnlyIn(store, then, now),
    review: shownReview(store, documentId, readReview(store, documentId, then)),
  };
}

/**
 * Brings one page to its state at a point of the log, and leaves all others alone: a command of its own, which undo takes
 * back. The same command id again changes nothing and gives the present state.
 *
 * @throws JiaoyueError `not_found`, `revert_undone`, `revert_nothing`, `revert_changed` where more was decided about the
 *   page than the preview showed, `read_only`, `invalid_input`
 */
export function revertDocument(context: EngineContext, input: Input<'review.revert'>): ReviewChange {
  const { store } = context;
  const { commandId, label, documentId, to, seen } = input;
  const before = store.events.ofCommand(commandId);
  if (before) {
    if (before.type !== DOCUMENT_REVERT) throw commandIdTaken(commandId);
    return reviewChange(context, { commandId, label }, [documentId]);
  }
  const { toPosition } = pointOf(store, documentId, to);
  if (store.events.lastAbout(documentId) !== seen)
    throw new JiaoyueError('revert_changed', `more was decided about ${documentId}`, { documentId });
  const version = store.analyses.version(documentId) ?? '';
  return changeDocuments(context, { commandId, label }, [documentId], () => {
    const { append, at, author } = eventStamp(context, () => version);
    const position = store.events.position() + 1;
    const body: z.infer<typeof documentRevert> = { type: DOCUMENT_REVERT, toPosition };
    append({ commandId, label, type: DOCUMENT_REVERT, documentId, body });
    store.commands.add({ commandId, position, label, at, author, documents: 1 });
  });
}
