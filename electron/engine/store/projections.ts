import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { expectedGain } from '../../../shared/review/expected-gain.ts';
import type { DocumentReview, ReviewedMeasure } from '../../../shared/review/review-state.ts';
import { foldForSearch } from '../../../shared/text/fold-search.ts';
import type { PageAnalysis, VerdictLabel } from '../../../shared/text/model.ts';
import { addCodebookVersion, CODEBOOK_CHANGE } from '../codebook/codebook-event.ts';
import { isOfCommand, MODEL_USE } from '../learning/model-event.ts';
import { rebuildRepetition } from '../repetition/rebuild-repetition.ts';
import { rescanRules } from '../rules/rescan-rules.ts';
import { addRuleChanges, RULE_CHANGE } from '../rules/rule-event.ts';
import { indexPage } from '../search/index-page.ts';
import { readReview } from './shown-review.ts';
import type { Store } from './store.ts';
import type { DocumentState } from './tables/document-states.ts';
import { meantUnder, type StandingLine } from './tables/events.ts';
import type { MeasureRow } from './tables/measures.ts';

const SUSPICION: Record<VerdictLabel, number> = { clean: 0, unreadable: 1, contaminated: 2, spam: 3 };

/** How urgent a look at this page is: the graver the verdict the higher, within one verdict the surer first. */
function suspicion(review: DocumentReview): number {
  const { label, score } = review.verdict;
  const sure = score ?? 1;
  return SUSPICION[label] + (label === 'clean' ? 1 - sure : sure);
}

/** Who finished a page and when; nulls while it is not finished. */
function finished(
  lines: readonly StandingLine[],
  { status }: DocumentReview,
): Pick<DocumentState, 'doneAt' | 'doneBy'> {
  const line = status === 'done' ? lines.findLast(({ type }) => type === 'status.set') : undefined;
  return { doneAt: line?.at ?? null, doneBy: line?.author ?? null };
}

function documentState(
  documentId: string,
  name: string,
  analysis: PageAnalysis,
  review: DocumentReview,
): Omit<DocumentState, 'number' | 'doneAt' | 'doneBy'> {
  const count = (status: 'accepted' | 'suggested'): number =>
    review.measures.reduce((total, measure) => total + (measure.status === status ? 1 : 0), 0);
  const title = review.fields.title?.value ?? name;
  const source = review.fields.source?.value ?? null;
  return {
    documentId,
    title,
    folded: foldForSearch(`${title}\n${source ?? ''}\n${name}`),
    source,
    publishedAt: review.fields.publishedAt?.value ?? null,
    script: analysis.script,
    verdict: review.verdict.label,
    verdictStatus: review.verdict.status,
    verdictScore: review.verdict.score,
    suspicion: suspicion(review),
    gain: expectedGain(analysis, review),
    status: review.status,
    measuresAccepted: count('accepted'),
    measuresSuggested: count('suggested'),
    region: review.fields.region?.value ?? null,
    regionCode: review.fields.region?.code ?? null,
    repairsSuggested: review.edits.reduce((total, edit) => total + (edit.status === 'suggested' ? 1 : 0), 0),
  };
}

/** Measures that nobody decided on are the same objects from one state of a page to the next. */
const bodies = new WeakMap<ReviewedMeasure, string>();

function bodyOf(measure: ReviewedMeasure): string {
  const body = bodies.get(measure) ?? JSON.stringify(measure);
  bodies.set(measure, body);
  return body;
}

function measureRow(measure: ReviewedMeasure, versions: ReadonlyMap<string, number>): MeasureRow {
  const codebookVersion = measure.status === 'accepted' ? (versions.get(measure.id) ?? null) : null;
  return { measure, codebookVersion, body: bodyOf(measure) };
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
    state: { ...documentState(documentId, record.name, analysis, review), number, ...finished(lines, review) },
    review,
    measures: review.measures.map((measure) => measureRow(measure, versions)),
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
