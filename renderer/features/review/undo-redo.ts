import type { ReviewChange } from '../../../shared/contract/schemas/review.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { redo, undo } from '../../api/review-queue.ts';
import { useSaveStore } from '../../api/save-store.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { currentRoute, openDesk } from '../../app/use-route.ts';
import { actionName, t } from '../../i18n/i18n.ts';
import { goBackTo } from '../triage/triage-store.ts';
import { changedThing } from './changed-thing.ts';
import { focusOnOpening, useDeskStore } from './desk-store.ts';

const cached = (documentId: string) => queryClient.getQueryData(queries.document(documentId).queryKey);

/** Names the page that a command changed, when it is only one and not the one in front, and offers to go there. */
async function tellElsewhere(text: string, pages: readonly string[], before: Map<string, DocumentReview>) {
  const [first] = pages;
  if (!first) {
    // A change of the codebook concerns no page.
    toast({ text });
    return;
  }
  const page = await queryClient.fetchQuery(queries.document(first));
  const title = page.review.fields.title?.value ?? page.row.title;
  const detail = pages.length === 1 ? t('toast.onPage', { title }) : t('toast.elsewhere', { count: pages.length });
  const known = before.get(first);
  const run = (): void => {
    const focus = known && changedThing(known, page.review);
    if (focus) focusOnOpening(first, focus);
    openDesk(first);
  };
  toast({ text, detail, action: { label: t('import.open'), run } });
}

/** Shows the thing that was changed on the page in front. */
async function show(documentId: string, before: DocumentReview | undefined): Promise<void> {
  const after = (await queryClient.fetchQuery(queries.document(documentId))).review;
  const focus = before && changedThing(before, after);
  if (focus) useDeskStore.setState({ focus });
}

function known(): Map<string, DocumentReview> {
  const reviews = new Map<string, DocumentReview>();
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: ['document'] })) {
    const id = String(queryKey[1]);
    const review = cached(id)?.review;
    if (review) reviews.set(id, review);
  }
  return reviews;
}

/** Takes back, or makes again, the last command, says so and shows what it concerns. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<void> {
  const state = queryClient.getQueryData(queries.project().queryKey)?.undoState;
  if (state && !state[direction] && useSaveStore.getState().pending === 0) {
    toast({ text: t(`error.nothing_to_${direction}`) });
    return;
  }
  try {
    const before = known();
    const change = await (direction === 'undo' ? undo() : redo());
    const text = t(direction === 'undo' ? 'toast.undone' : 'toast.redone', { action: actionName(change.label) });
    const route = currentRoute();
    if (route.screen === 'triage') {
      toast({ text });
      const [first] = change.documentIds;
      if (direction === 'undo' && first !== undefined) goBackTo(first);
      return;
    }
    const here = route.screen === 'desk' ? route.documentId : null;
    if (here && change.documentIds.includes(here)) {
      toast({ text });
      await show(here, before.get(here));
    } else {
      await tellElsewhere(text, change.documentIds, before);
    }
  } catch (error) {
    toastError(error);
  }
}

/** Says what a command did and offers to take it back, as long as nothing else was done since. */
export function offerUndo(text: string, { commandId }: Pick<ReviewChange, 'commandId'>): void {
  const run = (): void => {
    const last = queryClient.getQueryData(queries.project().queryKey)?.undoState.undo;
    if (last?.commandId === commandId) void stepHistory('undo');
    else toast({ text: t('bulk.notLast') });
  };
  toast({ text, action: { label: t('header.undo'), run } });
}
