import { patternKey } from '../../../shared/rules/rule.ts';
import type { Store } from '../store/store.ts';
import { scanPages } from './scan-pages.ts';

/**
 * Looks for every rule in all pages, after what rules had found was thrown away; call it inside a transaction.
 *
 * @returns the numbers of the documents on which anything was found
 */
export function rescanRules(store: Store): Set<number> {
  const drafts = new Map(store.rules.versions().flatMap(({ rule }) => (rule ? [[patternKey(rule), rule]] : [])));
  const documents = new Set<number>();
  for (const [key, rule] of drafts)
    for (const { to, found, slow } of scanPages(store, rule, 0)) {
      store.ruleHits.add(key, found, slow, to);
      for (const { document } of found) documents.add(document);
    }
  return documents;
}
