import type { Input } from '../../shared/contract/contract.ts';
import type { DocumentDetail } from '../../shared/contract/schemas/document.ts';
import type { ProjectInfo } from '../../shared/contract/schemas/project.ts';
import type { ReviewChange } from '../../shared/contract/schemas/review.ts';
import { applyDecision } from '../../shared/review/fold.ts';
import { applyReviewPatch } from '../../shared/review/review-patch.ts';
import type { DocumentReview } from '../../shared/review/review-state.ts';
import { call } from './api.ts';
import { failureOf } from './api-error.ts';
import { queries } from './queries.ts';
import { queryClient } from './query-client.ts';
import { useSaveStore } from './save-store.ts';

/**
 * Sends decisions one after another, in the order in which they were made. What a decision does is shown at
 * once (the same fold as in the engine). The engine answers what changed of the state that it holds; where that is another
 * one than is known here, the page is read anew.
 */

type Item = Input<'review.decide'>['items'][number];
type Held = Pick<DocumentDetail, 'review' | 'reviewVersion'>;

/** Commands that are not answered yet, with the decisions that are shown already. */
const waiting: { commandId: string; items: Item[] }[] = [];
/** What the engine holds of pages with decisions on their way; null where that is not known any more. */
const held = new Map<string, Held | null>();
let line: Promise<unknown> = Promise.resolve();
/** Resolved when the page is about to go: what still waits for its turn is sent then. */
let hurry = Promise.withResolvers<void>();

/** Sends at once, in their order, the commands that wait for answers to those before them. */
export function sendWhatWaits(): void {
  hurry.resolve();
  // Where the reader stays after all, the next ones take turns again.
  setTimeout(() => {
    hurry = Promise.withResolvers<void>();
  });
}

const foldItems = (review: DocumentReview, documentId: string, items: Item[]): DocumentReview =>
  items.reduce((state, item) => (item.documentId === documentId ? applyDecision(state, item.decision) : state), review);

const cached = (documentId: string): DocumentDetail | undefined =>
  queryClient.getQueryData(queries.document(documentId).queryKey);

/** Whether a decision about this document is on its way. */
const isWaiting = (documentId: string): boolean =>
  waiting.some(({ items }) => items.some((item) => item.documentId === documentId));

/** Shows what the engine holds of a page, under the decisions that are still on their way. */
function show(documentId: string, { review, reviewVersion }: Held): void {
  queryClient.setQueryData<DocumentDetail>(queries.document(documentId).queryKey, (page) =>
    page
      ? {
          ...page,
          reviewVersion,
          review: waiting.reduce((state, { items }) => foldItems(state, documentId, items), review),
        }
      : page,
  );
}

/** Reads a page anew that somebody else has changed: at once, or after the decisions that are on their way. */
export function readAnew(documentId: string): void {
  const { queryKey } = queries.document(documentId);
  if (isWaiting(documentId)) held.set(documentId, null);
  else {
    held.delete(documentId);
    // A page that nobody looks at is not known here.
    if (queryClient.getQueryState(queryKey)) void queryClient.invalidateQueries({ queryKey });
  }
}

function adopt(change: ReviewChange): void {
  for (const documentId of change.documentIds) {
    const known = held.has(documentId) ? held.get(documentId) : cached(documentId);
    const changed = change.patches[documentId];
    // What is being read may be older than this change.
    const isRead = queryClient.isFetching({ queryKey: queries.document(documentId).queryKey }) > 0;
    if (!known || isRead || known.reviewVersion !== changed?.from) {
      readAnew(documentId);
      continue;
    }
    const now = { reviewVersion: changed.to, review: applyReviewPatch(known.review, changed.patch) };
    if (isWaiting(documentId)) held.set(documentId, now);
    else held.delete(documentId);
    show(documentId, now);
  }
  queryClient.setQueryData<ProjectInfo>(queries.project().queryKey, (project) =>
    project ? { ...project, position: change.position, undoState: change.undoState } : project,
  );
}

/** Takes back what was shown of a command that failed; every page is read anew, as the engine may hold anything. */
function revert(items: readonly Item[]): void {
  for (const documentId of new Set(items.map((item) => item.documentId))) {
    const known = held.get(documentId);
    if (known) show(documentId, known);
  }
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: ['document'] }))
    readAnew(String(queryKey[1]));
}

/** Sends a command after those before it. `items` are the decisions that are shown already. */
function enqueue(send: (commandId: string) => Promise<ReviewChange>, items: Item[] = []): Promise<ReviewChange> {
  const command = { commandId: crypto.randomUUID(), items };
  const settle = (): void => {
    waiting.splice(waiting.indexOf(command), 1);
  };
  waiting.push(command);
  useSaveStore.setState((state) => ({ pending: state.pending + 1 }));
  const answer = Promise.race([line, hurry.promise])
    .then(() => send(command.commandId))
    .then(
      (change) => {
        settle();
        adopt(change);
        useSaveStore.setState((state) => ({ pending: state.pending - 1, failure: null }));
        return change;
      },
      (error: unknown) => {
        settle();
        revert(items);
        useSaveStore.setState((state) => ({ pending: state.pending - 1, failure: failureOf(error) }));
        throw error;
      },
    );
  line = answer.catch(() => undefined);
  return answer;
}

/** Makes decisions as one command, which undo takes back as one. `label` is a key of the catalogues. */
export function decide(label: string, items: Item[]): Promise<ReviewChange> {
  const pages = new Set(items.map((item) => item.documentId));
  for (const documentId of pages) {
    const page = cached(documentId);
    if (page && !held.has(documentId)) held.set(documentId, page);
  }
  const answer = enqueue((commandId) => call('review.decide', { commandId, label, items }), items);
  for (const documentId of pages)
    queryClient.setQueryData<DocumentDetail>(queries.document(documentId).queryKey, (page) =>
      page ? { ...page, review: foldItems(page.review, documentId, items) } : page,
    );
  return answer;
}

/** Accepts what a preview showed, as one command, after the decisions that are still on their way. */
export const acceptSuggestions = (
  shown: Omit<Input<'suggestions.accept'>, 'commandId' | 'label'>,
): Promise<ReviewChange> =>
  enqueue((commandId) => call('suggestions.accept', { commandId, label: 'action.measure.acceptAll', ...shown }));

/** Brings a page back to a point that a preview showed, after the decisions that are still on their way. */
export const revertPage = (documentId: string, to: string | null, seen: number): Promise<ReviewChange> =>
  enqueue((commandId) => call('review.revert', { commandId, label: 'action.document.revert', documentId, to, seen }));

const step = (method: 'review.undo' | 'review.redo') => (): Promise<ReviewChange> =>
  enqueue((commandId) => call(method, { commandId }));

export const undo = step('review.undo');
export const redo = step('review.redo');

/** Whether the answer to a command of this window is on its way, which brings the new state. */
export const isAnswerDue = (commandId: string): boolean => waiting.some((command) => command.commandId === commandId);
