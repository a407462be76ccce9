import { createHash } from 'node:crypto';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { Random } from '../../../shared/random.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import { type SampleBody, TRIAGE_SAMPLE } from '../triage/sample-event.ts';
import { triageBoard } from '../triage/triage-board.ts';
import { estimateUnseen } from './estimate-unseen.ts';
import { commandIdTaken } from './review-change.ts';

/**
 * Draws a random check sample from the pages that nobody has judged and writes it to the log: it is a step of the method
 * that a reader of the data set must be able to follow, and it is there after a restart. The seed comes from the command
 * id, so the same command on the same pages draws the same sample; the same id again changes nothing.
 *
 * @throws JiaoyueError `nothing_to_check` where every page is judged, `read_only`, `invalid_input`
 */
export function drawSample(
  context: EngineContext,
  { commandId, size }: Input<'triage.sample'>,
): Output<'triage.sample'> {
  const { store } = context;
  const before = store.events.ofCommand(commandId);
  if (before && before.type !== TRIAGE_SAMPLE) throw commandIdTaken(commandId);
  if (before) return estimateUnseen(context);
  const { undecided } = triageBoard(store);
  if (undecided.length === 0) throw new JiaoyueError('nothing_to_check', 'every page is judged');
  const seed = createHash('sha256').update(commandId).digest().readUInt32LE();
  const body: SampleBody = {
    seed,
    population: undecided.length,
    lastDocument: undecided.at(-1) ?? 0,
    documentIds: new Random(seed).sample(undecided, size).flatMap((number) => store.documents.idOf(number) ?? []),
  };
  store.write(() => {
    const { append } = eventStamp(context, () => '');
    append({ commandId, label: 'action.triage.sample', type: TRIAGE_SAMPLE, documentId: null, body });
  });
  context.emit({ type: 'documents', documentIds: [], position: store.events.position(), commandId });
  return estimateUnseen(context);
}
