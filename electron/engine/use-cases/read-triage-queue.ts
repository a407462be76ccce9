import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { EngineContext } from '../context.ts';
import { triageBoard } from '../triage/triage-board.ts';
import { triageRow } from '../triage/triage-row.ts';

/** The pages to judge next: those that the machine calls contaminated first, then by its doubts and by their sites. */
export function readTriageQueue(
  { store }: EngineContext,
  { without, limit }: Input<'triage.queue'>,
): Output<'triage.queue'> {
  const board = triageBoard(store);
  const left = new Set(without.flatMap((id) => store.documents.numberOf(id) ?? []));
  const rows = board.next(left, limit).flatMap((number) => triageRow(store, number));
  return { undecided: board.undecided.length, flagged: board.flagged, position: store.events.position(), rows };
}
