import type { DocumentFilter } from '../../../shared/contract/schemas/document.ts';
import { replaceRetired } from '../../../shared/review/replace-retired.ts';
import type { ReviewedMeasure } from '../../../shared/review/review-state.ts';
import { readReview } from '../store/shown-review.ts';
import type { Store } from '../store/store.ts';

/** Documents listed at a time. */
const LISTED = 200;

/** A document with its proposals that are sure enough, under the codes in use. */
export interface SurePage {
  documentId: string;
  title: string;
  /** Those that can be accepted; there may be none. */
  measures: ReviewedMeasure[];
  /** Those whose code is not in use. */
  leftOut: number;
}

const proposalsAbove = (store: Store, documentId: string, threshold: number): ReviewedMeasure[] =>
  readReview(store, documentId).measures.filter(
    ({ status, confidence }) => status === 'suggested' && confidence !== null && confidence >= threshold,
  );

/**
 * The documents of a filter with their open proposals of at least this confidence, one by one in the order of import.
 * No cursor stays open in between, so other work may write.
 */
export function* sureProposals(store: Store, filter: DocumentFilter, threshold: number): Generator<SurePage> {
  const codes = store.codebooks.codes();
  let after = 0;
  for (;;) {
    const listed = store.states.matching(filter, after, LISTED);
    for (const { id, title, open } of listed) {
      const all = open > 0 ? replaceRetired(proposalsAbove(store, id, threshold), codes) : [];
      const measures = all.filter(({ code }) => codes.has(code) && !codes.isRetired(code));
      yield { documentId: id, title, measures, leftOut: all.length - measures.length };
    }
    const last = listed.at(-1);
    if (!last || listed.length < LISTED) return;
    after = last.number;
  }
}
