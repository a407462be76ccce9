import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { PageAnalysis } from '../../../shared/text/model.ts';
import type { EngineContext } from '../context.ts';
import { storedInput, storedSite } from './stored-input.ts';

/**
 * Analyses a stored page with the codebook, the model and the pipeline in use; nothing is stored.
 *
 * @returns null for a page that cannot be read again as it was
 */
export async function analyseAgain({ store, pipeline }: EngineContext, id: string): Promise<PageAnalysis | null> {
  const text = store.documents.text(id);
  const before = store.analyses.get(id);
  if (text === undefined || !before) return null;
  const options = { repetition: before.repetition ?? [], site: storedSite(store, id) };
  const page = await pipeline.analyse(storedInput(store, id, text), options).catch((error: unknown) => {
    if (error instanceof JiaoyueError && error.code === 'pipeline_failed') return null;
    throw error;
  });
  return page?.text === text ? page.analysis : null;
}
