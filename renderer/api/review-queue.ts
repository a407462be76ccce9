import type { Input } from '../../shared/contract/contract.ts';
import type { DocumentDetail } from '../../shared/contract/schemas/document.ts';
import type { ProjectInfo } from '../../shared/contract/schemas/project.ts';
import type { ReviewChange } from '../../shared/contract/schemas/review.ts';
import { applyDecision } from '../../shared/review/fold.ts';
import type { DocumentReview } from '../../shared/review/review-state.ts';
import { call } from './api.ts';
import { failureOf } from './api-error.ts';
import { queries } from './queries.ts';
import { queryClient } from './query-client.ts';
import { useSaveStore } from './save-store.ts';

/**
 * Sends decisions one after another, in the order in which they were made. What a decision does is shown at
 * once (the same fold as in the engine) and replaced by the engine's answer when that comes.
 */

type Item = Input<'review.decide'>['items'][number];

const waiting: { commandId: string; items: Item[] }[] = [];
let line: Promise<unknown> = Promise.resolve();

const foldItems = (review: DocumentReview, documentId: string, items: Item[]): DocumentReview =>
  items.reduce((state, item) => (item.documentId === documentId ? applyDecision(state, item.decision) : state), review);

function setReview(documentId: string, change: (review: DocumentReview) => DocumentReview): void {
  queryClient.setQueryData<DocumentDetail>(queries.document(documentId).queryKey, (detail) =>
    detail ? { ...detail, review: change(detail.review) } : detail,
  );
}

function adopt(change: ReviewChange): void {
  for (const documentId of change.documentIds) {
    const review = change.reviews[documentId];
    if (review) {
      // Decisions still on their way stand on top of the engine's answer.
      setReview(documentId, () => waiting.reduce((state, { items }) => foldItems(state, documentId, items), review));
    } else {
      void queryClient.invalidateQueries({ queryKey: queries.document(documentId).queryKey });
    }
  }
  queryClient.setQueryData<ProjectInfo>(queries.project().queryKey, (project) =>
    project ? { ...project, position: change.position, undoState: change.undoState } : project,
  );
}

function enqueue(send: () => Promise<ReviewChange>, settle: () => void): Promise<ReviewChange> {
  useSaveStore.setState((state) => ({ pending: state.pending + 1 }));
  const answer = line.then(send).then(
    (change) => {
      settle();
      adopt(change);
      useSaveStore.setState((state) => ({ pending: state.pending - 1, failure: null }));
      return change;
    },
    (error: unknown) => {
      settle();
      useSaveStore.setState((state) => ({ pending: state.pending - 1, failure: failureOf(error) }));
      void queryClient.invalidateQueries({ queryKey: ['document'] });
      throw error;
    },
  );
  line = answer.catch(() => undefined);
  return answer;
}

/** Makes decisions as one command, which undo takes back as one. `label` is a key of the catalogues. */
export function decide(label: string, items: Item[]): Promise<ReviewChange> {
  const command = { commandId: crypto.randomUUID(), items };
  waiting.push(command);
  for (const documentId of new Set(items.map((item) => item.documentId))) {
    setReview(documentId, (review) => foldItems(review, documentId, items));
  }
  return enqueue(
    () => call('review.decide', { commandId: command.commandId, label, items }),
    () => {
      waiting.splice(waiting.indexOf(command), 1);
    },
  );
}

/** Accepts what a preview showed, as one command, after the decisions that are still on their way. */
export function acceptSuggestions(
  shown: Omit<Input<'suggestions.accept'>, 'commandId' | 'label'>,
): Promise<ReviewChange> {
  const commandId = crypto.randomUUID();
  return enqueue(
    () => call('suggestions.accept', { commandId, label: 'action.measure.acceptAll', ...shown }),
    () => undefined,
  );
}

/** Brings a page back to a point that a preview showed, after the decisions that are still on their way. */
export function revertPage(documentId: string, to: string | null, seen: number): Promise<ReviewChange> {
  const commandId = crypto.randomUUID();
  return enqueue(
    () => call('review.revert', { commandId, label: 'action.document.revert', documentId, to, seen }),
    () => undefined,
  );
}

function step(method: 'review.undo' | 'review.redo'): Promise<ReviewChange> {
  const commandId = crypto.randomUUID();
  return enqueue(
    () => call(method, { commandId }),
    () => undefined,
  );
}

export const undo = () => step('review.undo');
export const redo = () => step('review.redo');

/** Whether a change of this document is on its way: then the answer, not a refetch, brings the new state. */
export function isWaiting(documentId: string): boolean {
  return waiting.some(({ items }) => items.some((item) => item.documentId === documentId));
}
