import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { Store } from '../store/store.ts';

/** What was done, newest first; of one page also what it was taken back from. */
export function readHistory(
  store: Store,
  { documentId, offset, limit }: Input<'review.history'>,
): Output<'review.history'> {
  const { total, entries } = store.commands.history(documentId, offset, limit);
  if (documentId === null) return { total, entries };
  const standing = new Set(store.events.standing(documentId).map(({ commandId }) => commandId));
  return {
    total,
    entries: entries.map((entry) =>
      entry.state === 'active' && !standing.has(entry.commandId) ? { ...entry, state: 'reverted' } : entry,
    ),
  };
}
