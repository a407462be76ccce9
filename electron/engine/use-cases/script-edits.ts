import type { Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { readReview } from '../store/shown-review.ts';

/** The repairs in force composed with the conversion to another script, on raw positions. */
export async function scriptEdits(
  { store, pipeline }: EngineContext,
  documentId: string,
  target: 'hans' | 'hant',
): Promise<Output<'documents.scriptEdits'>> {
  const raw = store.documents.text(documentId);
  if (raw === undefined) throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  const applied = readReview(store, documentId)
    .edits.filter((edit) => edit.status === 'applied')
    .map(({ start, end, insert, rule }) => ({ start, end, insert, rule }));
  return { edits: await pipeline.scriptEdits(raw, applied, target) };
}
