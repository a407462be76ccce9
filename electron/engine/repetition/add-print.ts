import type { Store } from '../store/store.ts';
import type { PagePrint } from './page-print.ts';
import { placePage } from './place-page.ts';
import { newlyRepeated } from './repeated-lines.ts';

/**
 * Stores the print of a page, and notes which pages are to be looked at again: those with a line that this page may have
 * made a repeated one, and the page itself where its analysis knew less than is known now. Call it inside the transaction
 * that stores the page.
 *
 * @param document the page's number
 */
export function addPrint(store: Store, document: number, print: PagePrint): void {
  const { site: name, fingerprints, signature } = print;
  const site = store.sites.add(name);
  const { cluster, concerned } = placePage(store, { document, site, fingerprints, signature });
  for (const other of concerned) store.repetitionDue.addCluster(other);
  if (newlyRepeated(store, { site, cluster }, print)) store.repetitionDue.add(document);
}
