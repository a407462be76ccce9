import {
  type OtherHolders,
  type RepeatedLine,
  repetitionScope,
} from '../../../shared/text/repetition/repeated-line.ts';
import type { Store } from '../store/store.ts';
import type { PagePrint } from './page-print.ts';

/** Where a page stands among the others. `cluster` is null for a page that is like none. */
interface Place {
  site: number;
  cluster: number | null;
}

/** How many clusters but a page's own hold a line. */
function otherHolders(store: Store, { site, cluster }: Place, fingerprint: number): OtherHolders {
  const others = (clusters: readonly number[]): number => clusters.filter((holder) => holder !== cluster).length;
  const corpus = others(store.lineHolders.anywhere(fingerprint));
  // Most lines stand nowhere else, and then not on the site either.
  return { site: corpus > 0 && site > 0 ? others(store.lineHolders.onSite(fingerprint, site)) : 0, corpus };
}

/**
 * Lines that are boilerplate whatever page they stand on: leaving out any one of the pages that hold them would not
 * change that, so a page need not be known for a copy or an original.
 *
 * @param fingerprints by line of the raw text; null for a line that is not asked about
 */
export function surelyRepeated(store: Store, site: number, fingerprints: readonly (number | null)[]): RepeatedLine[] {
  const pages = store.sites.clusters(site);
  return fingerprints.flatMap((fingerprint, line) => {
    if (fingerprint === null) return [];
    const holders = otherHolders(store, { site, cluster: null }, fingerprint);
    const scope = repetitionScope({ site: holders.site - 1, corpus: holders.corpus - 1 }, pages);
    return scope ? [{ line, scope }] : [];
  });
}

/** The lines kept by an analysis that are surely boilerplate. */
export function boilerplateLines(
  store: Store,
  site: number,
  { fingerprints, kept }: Pick<PagePrint, 'fingerprints' | 'kept'>,
): RepeatedLine[] {
  const asked = new Set(kept);
  return surelyRepeated(
    store,
    site,
    fingerprints.map((fingerprint, line) => (asked.has(line) ? fingerprint : null)),
  );
}

/**
 * Lines to analyse a page with: those that its analysis knew to be repeated, and those that it keeps and that are
 * repeated by now. Null where nothing new is known.
 */
export function newlyRepeated(
  store: Store,
  place: Place,
  { fingerprints, kept, repetition }: Pick<PagePrint, 'fingerprints' | 'kept' | 'repetition'>,
): RepeatedLine[] | null {
  const known = new Set(repetition.map(({ line }) => line));
  const pages = store.sites.clusters(place.site);
  const found: RepeatedLine[] = [];
  for (const line of kept) {
    const fingerprint = fingerprints[line] ?? null;
    if (fingerprint === null || known.has(line)) continue;
    const scope = repetitionScope(otherHolders(store, place, fingerprint), pages);
    if (scope) found.push({ line, scope });
  }
  return found.length > 0 ? [...repetition, ...found].sort((one, other) => one.line - other.line) : null;
}
