import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';
import { projectDocument } from '../store/projections.ts';

/** Documents in one transaction. */
const BATCH = 20;

/** Makes the gain of documents that a file of an earlier version holds; a file open read-only keeps them last. */
async function makeMissingGains({ store }: EngineContext): Promise<void> {
  if (store.file.readOnly) return;
  for (let ids = store.states.withoutGain(BATCH); ids.length > 0; ids = store.states.withoutGain(BATCH)) {
    store.write(() => {
      for (const id of ids) projectDocument(store, id);
    });
    await letOthersRun();
  }
}

/** A page of the library's list. */
export async function listDocuments(
  context: EngineContext,
  { filter, sort, offset, limit }: Input<'documents.list'>,
): Promise<Output<'documents.list'>> {
  if (sort.by === 'gain') await makeMissingGains(context);
  return context.store.states.list(filter, sort, offset, limit);
}
