import type { TriageRow } from '../../../shared/contract/schemas/triage.ts';
import { shownAnalysis } from '../store/shown-review.ts';
import type { Store } from '../store/store.ts';
import { lineExcerpt, marksOf } from './excerpts.ts';

/** A page as the queue lists it; nothing for a number that no page has. */
export function triageRow(store: Store, number: number): TriageRow[] {
  const page = store.triage.page(number);
  const analysis = page && shownAnalysis(store, page.id);
  if (!page || !analysis) return [];
  const { cluster, number: _, ...shown } = page;
  const marks = marksOf(analysis);
  const excerpt = marks.length > 0 ? lineExcerpt(store.documents.text(page.id) ?? '', marks) : null;
  return [{ ...shown, copies: store.triage.copies(cluster, number).open, excerpt }];
}
