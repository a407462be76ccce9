import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { tagOf } from '../../../shared/review/tag-of.ts';
import type { EngineContext } from '../context.ts';
import { commandIdTaken, reviewChange } from './review-change.ts';
import { storeDecisions } from './store-decisions.ts';
import { sureProposals } from './sure-proposals.ts';

type Items = Input<'review.decide'>['items'];

/**
 * Accepts the open proposals of every document of a filter that the machine is at least this sure of, as one command.
 * The same command id again changes nothing and gives the present state.
 *
 * @throws JiaoyueError `suggestions_changed` where these are not the proposals that the preview showed, `read_only`,
 *   `invalid_input`
 */
export function acceptSuggestions(
  context: EngineContext,
  input: Input<'suggestions.accept'>,
): Output<'suggestions.accept'> {
  const { store } = context;
  const { commandId, label, filter, threshold } = input;
  const before = store.events.ofCommand(commandId);
  if (before) {
    if (before.type !== 'measure.set') throw commandIdTaken(commandId);
    return reviewChange(context, { commandId, label }, store.events.documentsOf(commandId));
  }
  const position = store.events.position();
  const changed = (found: number): JiaoyueError =>
    new JiaoyueError('suggestions_changed', 'these are no longer the proposals of the preview: look at it again', {
      position,
      previewed: input.position,
      measures: found,
    });
  if (position !== input.position) throw changed(0);
  const items: Items = [];
  for (const { documentId, measures } of sureProposals(store, filter, threshold)) {
    const raw = measures.length > 0 ? (store.documents.text(documentId) ?? '') : '';
    for (const measure of measures)
      items.push({
        documentId,
        decision: { type: 'measure.set', measureId: measure.id, action: 'accept', tag: tagOf(raw, measure) },
      });
  }
  if (items.length === 0 || items.length !== (input.measures ?? items.length)) throw changed(items.length);
  return storeDecisions(context, { commandId, label }, items);
}
