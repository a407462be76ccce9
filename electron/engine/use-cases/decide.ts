import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import { checkDecision } from './check-decision.ts';
import { changeDocuments, commandIdTaken, reviewChange } from './review-change.ts';

/**
 * Stores the decisions of one action, all or none, and answers when they are on disk. The same command
 * id again changes nothing and gives the present state, so a caller that lost the answer may ask again.
 *
 * @throws JiaoyueError `not_found`, `range_invalid`, `quote_mismatch`, `code_unknown`, `code_retired`, `read_only`, `invalid_input`
 */
export function decide(context: EngineContext, input: Input<'review.decide'>): Output<'review.decide'> {
  const { store } = context;
  const { commandId, label, items } = input;
  const documentIds = [...new Set(items.map((item) => item.documentId))];
  const before = store.events.ofCommand(commandId);
  if (before) {
    if (before.type !== items[0]?.decision.type) throw commandIdTaken(commandId);
    return reviewChange(context, { commandId, label }, documentIds);
  }
  const codes = store.codebooks.codes();
  const versions = new Map<string | null, string>();
  // Only one text is held at a time: a bulk action may concern a whole corpus.
  for (const [id, own] of Map.groupBy(items, (item) => item.documentId)) {
    const raw = store.documents.text(id);
    const version = store.analyses.version(id);
    if (raw === undefined || version === undefined)
      throw new JiaoyueError('not_found', `no document ${id}`, { documentId: id });
    for (const { decision } of own) checkDecision(decision, raw, codes);
    versions.set(id, version);
  }
  return changeDocuments(context, { commandId, label }, documentIds, () => {
    const { append, at, author } = eventStamp(context, (id) => versions.get(id) ?? '');
    const position = store.events.position() + 1;
    for (const { documentId, decision } of items)
      append({ commandId, label, type: decision.type, documentId, body: decision });
    store.commands.add({ commandId, position, label, at, author, documents: documentIds.length });
  });
}
