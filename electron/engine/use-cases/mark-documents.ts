import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { commandIdTaken, reviewChange } from './review-change.ts';
import { storeDecisions } from './store-decisions.ts';

/**
 * Gives every document of a filter a verdict or a status, as one command. The same command id again changes nothing and
 * gives the present state.
 *
 * @throws JiaoyueError `documents_changed` where these are not the documents that the reviewer saw, `read_only`,
 *   `invalid_input`
 */
export function markDocuments(context: EngineContext, input: Input<'documents.mark'>): Output<'documents.mark'> {
  const { store } = context;
  const { commandId, filter, mark, documents, position } = input;
  const label = `action.bulk.${mark.type}`;
  const before = store.events.ofCommand(commandId);
  if (before) {
    if (before.type !== mark.type) throw commandIdTaken(commandId);
    return reviewChange(context, { commandId, label }, store.events.documentsOf(commandId));
  }
  const ids = store.states.ids(filter);
  if (ids.length !== documents || store.events.position() !== position)
    throw new JiaoyueError('documents_changed', 'these are no longer the pages that were listed: look at them again', {
      documents: ids.length,
      seen: documents,
    });
  return storeDecisions(
    context,
    { commandId, label },
    ids.map((documentId) => ({ documentId, decision: mark })),
  );
}
