import { createHash } from 'node:crypto';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { foldDecisions } from '../../../shared/review/fold.ts';
import { replaceRetired } from '../../../shared/review/replace-retired.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import type { PageAnalysis } from '../../../shared/text/model.ts';
import { type RuledAnalysis, ruledAnalysis } from '../rules/page-rules.ts';
import type { Store } from './store.ts';
import { decisionsOf, type StandingLine } from './tables/events.ts';

/** The state of a document as a reviewer sees it, and the name of what it is made of. */
export interface ShownReview {
  version: string;
  review: DocumentReview;
}

/**
 * Names what a shown state is made of: the analysis, what rules found, the lines of the log that stand, the codebook in
 * use. It is the same in every process, so a window can tell whether its state is the one that a change was made on.
 */
function versionOf(store: Store, documentId: string, lines: readonly StandingLine[]): string {
  const parts = [
    store.analyses.digest(documentId),
    ruled(store, documentId, lines).rulesName,
    store.codebooks.current().version,
    ...lines.map((line) => line.position),
  ];
  return createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 22);
}

/** @throws JiaoyueError `not_found` */
function ruled(store: Store, documentId: string, lines: readonly StandingLine[]): RuledAnalysis {
  const analysis = store.analyses.get(documentId);
  if (!analysis) throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  return ruledAnalysis(store, documentId, analysis, lines);
}

/**
 * The state of a document, from its analysis, the rules in force on it and the log.
 *
 * @param lines those that stand
 * @throws JiaoyueError `not_found`
 */
export function readReview(
  store: Store,
  documentId: string,
  lines: readonly StandingLine[] = store.events.standing(documentId),
): DocumentReview {
  return foldDecisions(ruled(store, documentId, lines).analysis, decisionsOf(lines));
}

/** What the machine says of a document with the rules in force on it; undefined where there is none. */
export function shownAnalysis(store: Store, documentId: string): PageAnalysis | undefined {
  const analysis = store.analyses.get(documentId);
  return analysis && ruledAnalysis(store, documentId, analysis, store.events.standing(documentId)).analysis;
}

/**
 * The state of a document as a reviewer sees it: proposals stand under the codes in use.
 *
 * @throws JiaoyueError `not_found`
 */
export function shownReview(store: Store, documentId: string, review = readReview(store, documentId)): DocumentReview {
  return { ...review, measures: replaceRetired(review.measures, store.codebooks.codes()) };
}

/**
 * The same with its name. It is kept for the change that will probably follow; call it outside transactions, as what one
 * of them takes back may be followed by other lines at the same positions.
 *
 * @param review the document's state where it is known already
 * @throws JiaoyueError `not_found`
 */
export function readShown(store: Store, documentId: string, review?: DocumentReview): ShownReview {
  const lines = store.events.standing(documentId);
  const version = versionOf(store, documentId, lines);
  const known = store.shown.get(documentId);
  if (known?.version === version) return known;
  const shown = { version, review: shownReview(store, documentId, review ?? readReview(store, documentId, lines)) };
  store.shown.put(documentId, shown);
  return shown;
}
