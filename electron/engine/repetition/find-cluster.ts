import { lshBands } from '../../../shared/text/repetition/lsh-bands.ts';
import { likeness } from '../../../shared/text/repetition/min-hash.ts';
import type { Store } from '../store/store.ts';

/**
 * Least likeness of near-duplicates. Copies with one character in twenty changed are mostly above it; different reports
 * of one event stay below. Lower, pages of one site with short bodies would be taken for copies of each other.
 */
export const LEAST_LIKENESS = 0.5;
/** Clusters compared with one page: those that have most bands of its signature. */
const MOST_CANDIDATES = 16;

/**
 * The cluster whose first document a page is most like, of equal ones the oldest; null where it is like none, or has too
 * little text to tell.
 */
export function findCluster(store: Store, signature: Uint16Array | null): number | null {
  if (!signature) return null;
  const candidates = store.bands.holders(lshBands(signature), MOST_CANDIDATES);
  let best: { cluster: number; likeness: number } | null = null;
  for (const cluster of candidates.sort((one, other) => one - other)) {
    const other = store.prints.get(cluster)?.signature;
    const share = other ? likeness(signature, other) : 0;
    if (share >= LEAST_LIKENESS && share > (best?.likeness ?? 0)) best = { cluster, likeness: share };
  }
  return best?.cluster ?? null;
}
