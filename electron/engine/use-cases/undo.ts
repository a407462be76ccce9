import type { Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import { markRulePages, tellRules } from './apply-rules.ts';
import { changeDocuments, commandIdTaken, reviewChange } from './review-change.ts';
import { tellCodebook } from './tell-codebook.ts';

type Direction = 'undo' | 'redo';

function carryOut(context: EngineContext, direction: Direction, commandId: string): Output<'review.undo'> {
  const { store } = context;
  const before = store.events.ofCommand(commandId);
  if (before) {
    if (before.type !== direction) throw commandIdTaken(commandId);
    const target = (JSON.parse(before.body) as { commandId: string }).commandId;
    return reviewChange(context, { commandId: target, label: before.label }, store.events.documentsOf(target));
  }
  const target = direction === 'undo' ? store.commands.lastActive() : store.commands.lastUndone();
  if (!target) throw new JiaoyueError(`nothing_to_${direction}`, `there is nothing to ${direction}`);
  const documentIds = store.events.documentsOf(target.commandId);
  const { version } = store.codebooks.current();
  const change = changeDocuments(context, { ...target, by: commandId }, documentIds, () => {
    const { append } = eventStamp(context, () => '');
    append({
      commandId,
      label: target.label,
      type: direction,
      documentId: null,
      body: { commandId: target.commandId },
    });
    if (direction === 'undo') store.commands.setUndone(target.commandId, store.events.position());
    else store.commands.setActive(target.commandId);
    markRulePages(store, target.commandId);
  });
  tellCodebook(context, version);
  tellRules(context, target.commandId);
  return change;
}

/** Takes back the last action that still counts, of whatever document and session; itself an event of the log. */
export const undo = (context: EngineContext, commandId: string) => carryOut(context, 'undo', commandId);

/** Brings back the action that was undone last. */
export const redo = (context: EngineContext, commandId: string) => carryOut(context, 'redo', commandId);
