import { lshBands } from '../../../shared/text/repetition/lsh-bands.ts';
import { MOST_HOLDERS } from '../../../shared/text/repetition/repeated-line.ts';
import type { Store } from '../store/store.ts';
import { findCluster } from './find-cluster.ts';

/** A stored page with what it is compared by. */
interface PlacedPage {
  /** The document's number; higher than those of all pages placed before. */
  document: number;
  /** The number of its site. */
  site: number;
  fingerprints: readonly (number | null)[];
  signature: Uint16Array | null;
}

/**
 * Puts a page among those before it: into a cluster of near-duplicates, its signature into the index where it is the
 * first of one, its lines among those of its site where its cluster is new there. Call it inside the transaction that
 * stores the page; pages come in the order of their numbers.
 *
 * @returns the page's cluster, and those that hold a line which this page may have made a repeated one
 */
export function placePage(store: Store, page: PlacedPage): { cluster: number; concerned: ReadonlySet<number> } {
  const { document, site, signature, fingerprints } = page;
  const cluster = findCluster(store, signature) ?? document;
  const isNew = !store.prints.isOnSite(cluster, site);
  store.prints.put({ document, site, cluster, signature });
  if (cluster === document && signature) store.bands.add(lshBands(signature), cluster);
  const concerned = new Set<number>();
  if (isNew) {
    store.sites.grow(site);
    for (const fingerprint of new Set(fingerprints)) {
      if (fingerprint === null) continue;
      for (const holder of addHolder(store, fingerprint, site, cluster)) concerned.add(holder);
    }
  }
  return { cluster, concerned };
}

/** Notes that a cluster holds a line; gives the other clusters that hold it, unless so many do that it is long known. */
function addHolder(store: Store, fingerprint: number, site: number, cluster: number): readonly number[] {
  const before = store.lineHolders.onSite(fingerprint, site);
  if (before.length >= MOST_HOLDERS) return [];
  // Asked first: of a line that stands nowhere yet it is known without looking.
  const anywhere = store.lineHolders.anywhere(fingerprint);
  store.lineHolders.add(fingerprint, site, cluster);
  const isFew = new Set([...anywhere, cluster]).size <= MOST_HOLDERS;
  return (isFew ? anywhere : before).filter((holder) => holder !== cluster);
}
