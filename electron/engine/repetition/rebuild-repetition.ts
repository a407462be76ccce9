import { lineFingerprints } from '../../../shared/text/repetition/line-fingerprint.ts';
import type { Store } from '../store/store.ts';
import { placePage } from './place-page.ts';

/** Makes clusters, the index of signatures and the holders of lines anew from the pages' texts, sites and signatures. */
export function rebuildRepetition(store: Store): void {
  store.prints.scatter();
  store.sites.empty();
  store.bands.forget();
  store.lineHolders.clear();
  const last = store.prints.last();
  for (let number = store.documents.numberAfter(0); number !== undefined && number <= last; ) {
    const print = store.prints.get(number);
    const text = store.documents.text(store.documents.idOf(number) ?? '');
    if (print && text !== undefined) placePage(store, { ...print, fingerprints: lineFingerprints(text) });
    number = store.documents.numberAfter(number);
  }
}
