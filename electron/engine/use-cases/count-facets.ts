import type { Input, Output } from '../../../shared/contract/contract.ts';
import { FACETS, type FacetCounts } from '../../../shared/contract/schemas/document.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';

/** Counts every facet of the library; other work of the engine runs between them. */
export async function countFacets(
  { store }: EngineContext,
  { filter }: Input<'documents.facets'>,
): Promise<Output<'documents.facets'>> {
  const facets: FacetCounts[] = [];
  for (const facet of FACETS) {
    facets.push(store.facets.count(facet, filter));
    await letOthersRun();
  }
  return { facets };
}
