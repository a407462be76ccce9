import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import { projectDocument } from '../store/projections.ts';
import { checkDecision } from './check-decision.ts';
import { reviewChange, tellChange } from './review-change.ts';

/** The ids of the codebook in use. */
function knownCodes({ store }: EngineContext): Set<string> {
  return new Set(store.codebooks.current().groups.flatMap((group) => group.codes.map((code) => code.id)));
}

/**
 * Stores the decisions of one action, all or none, and answers when they are on disk. The same command
 * id again changes nothing and gives the present state, so a caller that lost the answer may ask again.
 *
 * @throws JiaoyueError `not_found`, `range_invalid`, `quote_mismatch`, `code_unknown`, `read_only`
 */
export function decide(context: EngineContext, input: Input<'review.decide'>): Output<'review.decide'> {
  const { store } = context;
  const { commandId, label, items } = input;
  const documentIds = [...new Set(items.map((item) => item.documentId))];
  if (store.events.ofCommand(commandId)) return reviewChange(context, { commandId, label }, documentIds);
  const codes = knownCodes(context);
  const versions = new Map<string | null, string>();
  const texts = new Map<string, string>();
  for (const id of documentIds) {
    const raw = store.documents.text(id);
    const analysis = store.analyses.get(id);
    if (raw === undefined || !analysis) throw new JiaoyueError('not_found', `no document ${id}`, { documentId: id });
    texts.set(id, raw);
    versions.set(id, analysis.pipeline.version);
  }
  for (const { documentId, decision } of items) checkDecision(decision, texts.get(documentId) ?? '', codes);
  store.write(() => {
    const { append, at, author } = eventStamp(context, (id) => versions.get(id) ?? '');
    const position = store.events.position() + 1;
    for (const { documentId, decision } of items)
      append({ commandId, label, type: decision.type, documentId, body: decision });
    store.commands.add({ commandId, position, label, at, author, documents: documentIds.length });
    for (const id of documentIds) projectDocument(store, id);
  });
  const change = reviewChange(context, { commandId, label }, documentIds);
  tellChange(context, change);
  return change;
}
