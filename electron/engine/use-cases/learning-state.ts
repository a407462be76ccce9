import { randomUUID } from 'node:crypto';
import type { Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import { MODEL_USE } from '../learning/model-event.ts';

/** What was learned so far, and what there is to learn from. */
export function learningState({ store }: EngineContext): Output<'learning.get'> {
  const inUse = store.models.inUse();
  const versions = store.models.all();
  return {
    inUse,
    newDecisions: store.events.decisionsAfter(versions[0]?.position ?? 0),
    pagesDone: store.states.totals().done,
    versions: versions.map((record) => {
      const { documentIds: _, ...summary } = record.summary;
      return { ...record, summary, inUse: record.version === inUse };
    }),
  };
}

/**
 * Takes an earlier model into use, or with 0 none. Pages are proposed anew by `learning.refresh`.
 *
 * @throws JiaoyueError `not_found` where there is no such model or it was refused, `read_only`
 */
export function useModel(context: EngineContext, version: number): Output<'learning.use'> {
  const { store } = context;
  if (version > 0 && !store.models.weights(version))
    throw new JiaoyueError('not_found', `no model ${version} that could be used`, { version });
  if (version !== store.models.inUse())
    store.write(() => {
      const { append } = eventStamp(context, () => '');
      const line = { commandId: randomUUID(), documentId: null };
      append({ ...line, label: 'action.model.use', type: MODEL_USE, body: { version } });
      store.models.setInUse(version);
    });
  return learningState(context);
}
