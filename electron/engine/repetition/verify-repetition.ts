import { lineFingerprints } from '../../../shared/text/repetition/line-fingerprint.ts';
import { likeness } from '../../../shared/text/repetition/min-hash.ts';
import { MOST_HOLDERS } from '../../../shared/text/repetition/repeated-line.ts';
import type { Store } from '../store/store.ts';
import { UNKNOWN_SITE } from '../store/tables/sites.ts';
import { LEAST_LIKENESS } from './find-cluster.ts';

/**
 * Compares what is stored about repetition with the pages, one at a time and in constant memory: every page must have
 * left its rows, and as many rows must be there as the pages account for.
 */
export function repetitionVerifier(store: Store) {
  const clusters = new Map<number, number>();
  let holders = 0;
  return {
    /** What is wrong with a document's rows; null where nothing is, or where the page has no print yet. */
    page(documentId: string): string | null {
      const number = store.documents.numberOf(documentId);
      const print = number === undefined ? undefined : store.prints.get(number);
      if (!print) return number !== undefined && number < store.prints.last() ? 'its print is missing' : null;
      const { document, site, cluster, signature } = print;
      const first = store.prints.get(cluster);
      if (cluster !== document) {
        const isLike = signature && first?.signature && likeness(signature, first.signature) >= LEAST_LIKENESS;
        if (!isLike || first.cluster !== cluster || cluster > document) return 'it is no near-duplicate of its cluster';
      }
      if (store.prints.firstOnSite(cluster, site) !== document) return null;
      if (site !== UNKNOWN_SITE) clusters.set(site, (clusters.get(site) ?? 0) + 1);
      const lines = new Set(lineFingerprints(store.documents.text(documentId) ?? ''));
      for (const line of lines) {
        if (line === null) continue;
        if (store.lineHolders.has(line, site, cluster)) holders++;
        else if (store.lineHolders.onSite(line, site).length < MOST_HOLDERS) return 'a line of it is not counted';
      }
      return null;
    },
    /** What is wrong with the whole once every page was looked at. */
    rest(): string[] {
      const problems: string[] = [];
      if (holders !== store.lineHolders.count()) problems.push('lines are counted that no page holds');
      for (const { id, name, clusters: counted } of store.sites.all())
        if (counted !== (clusters.get(id) ?? 0)) problems.push(`the pages of ${name} are miscounted`);
      return problems;
    },
  };
}
