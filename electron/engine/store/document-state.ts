import { expectedGain } from '../../../shared/review/expected-gain.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import { foldForSearch } from '../../../shared/text/fold-search.ts';
import type { PageAnalysis, VerdictLabel } from '../../../shared/text/model.ts';
import type { DocumentState } from './tables/document-states.ts';

const SUSPICION: Record<VerdictLabel, number> = { clean: 0, unreadable: 1, contaminated: 2, spam: 3 };

/** How urgent a look at this page is: the graver the verdict the higher, within one verdict the surer first. */
function suspicion(review: DocumentReview): number {
  const { label, score } = review.verdict;
  const sure = score ?? 1;
  return SUSPICION[label] + (label === 'clean' ? 1 - sure : sure);
}

/** What the library shows of a page, as far as its name, its analysis and its state tell. */
export type ShownState = Omit<DocumentState, 'documentId' | 'number' | 'doneAt' | 'doneBy'>;

/** Says it; pure, so that it can be made where the analysis is. */
export function shownState(name: string, analysis: PageAnalysis, review: DocumentReview): ShownState {
  const count = (status: 'accepted' | 'suggested'): number =>
    review.measures.reduce((total, measure) => total + (measure.status === status ? 1 : 0), 0);
  const title = review.fields.title?.value ?? name;
  const source = review.fields.source?.value ?? null;
  return {
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
