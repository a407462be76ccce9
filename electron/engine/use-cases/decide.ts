import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { EngineContext } from '../context.ts';
import { commandIdTaken, reviewChange } from './review-change.ts';
import { storeDecisions } from './store-decisions.ts';

/**
 * Stores the decisions of one action, all or none, and answers when they are on disk. The same command
 * id again changes nothing and gives the present state, so a caller that lost the answer may ask again.
 *
 * @throws JiaoyueError `not_found`, `range_invalid`, `quote_mismatch`, `code_unknown`, `code_retired`, `read_only`, `invalid_input`
 */
export function decide(context: EngineContext, input: Input<'review.decide'>): Output<'review.decide'> {
  const { commandId, label, items } = input;
  const before = context.store.events.ofCommand(commandId);
  if (!before) return storeDecisions(context, { commandId, label }, items);
  if (before.type !== items[0]?.decision.type) throw commandIdTaken(commandId);
  return reviewChange(context, { commandId, label }, [...new Set(items.map((item) => item.documentId))]);
}
