import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import { addCodebookVersion, CODEBOOK_CHANGE } from '../codebook/codebook-event.ts';
import { isOfCommand } from '../is-of-command.ts';
import { MODEL_USE } from '../learning/model-event.ts';
import type { PreparedPage } from '../pipeline/prepared-page.ts';
import { rebuildRepetition } from '../repetition/rebuild-repetition.ts';
import { rescanRules } from '../rules/rescan-rules.ts';
import { addRuleChanges, RULE_CHANGE } from '../rules/rule-event.ts';
import { indexPage } from '../search/index-page.ts';
import { shownState } from './document-state.ts';
import { readReview } from './shown-review.ts';
import type { Store } from './store.ts';
import type { DocumentState } from './tables/document-states.ts';
import { meantUnder, type StandingLine } from './tables/events.ts';
import type { MeasureRow } from './tables/measures.ts';

/** Who finished a page and when; nulls while it is not finished. */
function finished(
  lines: readonly StandingLine[],
  { status }: DocumentReview,
): Pick<DocumentState, 'doneAt' | 'doneBy'> {
  const line = status === 'done' ? lines.findLast(({ type }) => type === 'status.set') : undefined;
  return { doneAt: line?.at ?? null, doneBy: line?.author ?? null };
}

/** Rows of the measures that a reviewer has decided on; what is only proposed stands in the analysis. */
function measureRows({ measures }: DocumentReview, versions: ReadonlyMap<string, number>): MeasureRow[] {
  return measures.flatMap((measure) => {
    if (measure.status === 'suggested') return [];
    const codebookVersion = measure.status === 'accepted' ? (versions.get(measure.id) ?? null) : null;
    return [{ measure, codebookVersion, body: JSON.stringify(measure) }];
  });
}

/**
 * What the library and lists must show of a document, by its analysis and the log.
 *
 * @throws JiaoyueError `not_found`
 */
export function projectionOf(
  store: Store,
  documentId: string,
): { state: DocumentState; review: DocumentReview; measures: MeasureRow[] } {
  const record = store.documents.byId(documentId);
  const number = store.documents.numberOf(documentId);
  const analysis = store.analyses.get(documentId);
  if (!record || number === undefined || !analysis)
    throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  const lines = store.events.standing(documentId);
  const review = readReview(store, documentId, lines);
  const versions = meantUnder(lines);
  return {
    state: { ...shownState(record.name, analysis, review), documentId, number, ...finished(lines, review) },
    review,
    measures: measureRows(review, versions),
  };
}

/** Writes what the library and lists show of a document, and gives its state; call it inside the transaction that changed it. */
export function projectDocument(store: Store, documentId: string): DocumentReview {
  const { state, review, measures } = projectionOf(store, documentId);
  store.states.put(state);
  store.measures.replace(documentId, measures);
  indexPage(store, documentId, review.edits);
  return review;
}

/**
 * Stores the analysis of a page that nobody has touched and what follows from it; call it inside a transaction.
 *
 * @param number the document's
 */
export function storePrepared(store: Store, documentId: string, number: number, page: PreparedPage): void {
  const { state, repairs, grams } = page;
  store.analyses.putPacked(documentId, page.stamp, page.packed);
  // What reviewers' rules make of it is known here only.
  if (store.ruleHits.ofDocument(number).length > 0) {
    projectDocument(store, documentId);
    return;
  }
  store.states.put({ ...state, documentId, number, doneAt: null, doneBy: null });
  const known = store.search.repairs(number);
  if (known === repairs) return;
  if (typeof known === 'string') store.search.wait(number);
  store.search.put(number, repairs, grams);
}

/** Throws every projection away and makes it anew from the log and the analyses. */
export function rebuildProjections(store: Store): void {
  store.write(() => {
    store.commands.clear();
    store.states.clear();
    store.measures.clear();
    store.search.clear();
    store.codebooks.clearMade();
    store.models.setInUse(0);
    store.rules.clear();
    for (const key of store.ruleHits.keys()) store.ruleHits.remove(key);
    let last: string | null = null;
    // The log is read whole first: a cursor must not stay open while the same connection writes.
    for (const event of [...store.events.all()]) {
      if (event.type === 'undo' || event.type === 'redo') {
        const { commandId } = JSON.parse(event.body) as { commandId: string };
        if (event.type === 'undo') store.commands.setUndone(commandId, event.position);
        else store.commands.setActive(commandId);
      } else if (isOfCommand(event.type) && event.commandId !== last) {
        const { commandId, position, label, at, author } = event;
        const documents = store.events.documentsOf(commandId).length;
        store.commands.add({ commandId, position, label, at, author, documents });
        if (event.type === CODEBOOK_CHANGE) addCodebookVersion(store, event);
      }
      if (event.type === RULE_CHANGE) addRuleChanges(store, event);
      if (event.type === MODEL_USE) store.models.setInUse((JSON.parse(event.body) as { version: number }).version);
      last = event.commandId;
    }
    for (const id of store.documents.ids()) projectDocument(store, id);
    // Rules may be for the pages of a source, which is known only now.
    for (const number of rescanRules(store)) projectDocument(store, store.documents.idOf(number) ?? '');
    rebuildRepetition(store);
  });
}
