import type { Input } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { ReviewChange } from '../../../shared/contract/schemas/review.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import { checkDecision } from './check-decision.ts';
import { changeDocuments } from './review-change.ts';

/**
 * Checks the decisions of a new command and stores them, all or none.
 *
 * @param items at least one
 * @throws JiaoyueError `not_found`, `range_invalid`, `quote_mismatch`, `code_unknown`, `code_retired`, `read_only`
 */
export function storeDecisions(
  context: EngineContext,
  { commandId, label }: { commandId: string; label: string },
  items: Input<'review.decide'>['items'],
): ReviewChange {
  const { store } = context;
  const codes = store.codebooks.codes();
  const byDocument = Map.groupBy(items, (item) => item.documentId);
  const versions = new Map<string | null, string>();
  // Only one text is held at a time: a bulk action may concern a whole corpus.
  for (const [id, own] of byDocument) {
    const raw = store.documents.text(id);
    const version = store.analyses.version(id);
    if (raw === undefined || version === undefined)
      throw new JiaoyueError('not_found', `no document ${id}`, { documentId: id });
    for (const { decision } of own) checkDecision(decision, raw, codes);
    versions.set(id, version);
  }
  return changeDocuments(context, { commandId, label }, [...byDocument.keys()], () => {
    const { append, at, author } = eventStamp(context, (id) => versions.get(id) ?? '');
    const position = store.events.position() + 1;
    for (const { documentId, decision } of items)
      append({ commandId, label, type: decision.type, documentId, body: decision });
    store.commands.add({ commandId, position, label, at, author, documents: byDocument.size });
  });
}
