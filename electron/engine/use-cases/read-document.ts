import type { Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { encodingRead } from '../import/redecoded-origin.ts';
import { readShown } from '../store/shown-review.ts';
import { knownSite } from './stored-input.ts';

/** Near-duplicates that are named. */
const MOST_NAMED = 5;

/** @throws JiaoyueError `not_found` */
export function readDocument({ store }: EngineContext, documentId: string): Output<'documents.get'> {
  const record = store.documents.byId(documentId);
  const raw = store.documents.text(documentId);
  const row = store.states.get(documentId);
  const analysis = store.analyses.get(documentId);
  if (!record || raw === undefined || !row || !analysis)
    throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  const { format, origin, url, site, crawledAt } = record;
  const { version, review } = readShown(store, documentId);
  // Analyses of earlier versions make no offer.
  const redecode = analysis.redecode ?? null;
  return {
    row,
    raw,
    encoding: encodingRead(record),
    format,
    origin,
    provenance: { url, site, crawledAt },
    site: knownSite(record),
    pipeline: analysis.pipeline,
    redecode,
    nearDuplicates: store.prints.nearDuplicates(store.documents.numberOf(documentId) ?? 0, MOST_NAMED),
    review,
    reviewVersion: version,
  };
}
