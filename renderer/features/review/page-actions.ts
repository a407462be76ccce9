import type { VerdictLabel } from '../../../shared/text/model.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { openDesk } from '../../app/use-route.ts';
import { t } from '../../i18n/i18n.ts';
import { type DeskContext, submit } from './desk-context.ts';
import { neighbour, nextUndone } from './queue-position.ts';
import { openSuggestions } from './suggestions.ts';

export function pageActions({ documentId, page }: DeskContext) {
  const open = async (find: Promise<string | null>): Promise<boolean> => {
    try {
      const next = await find;
      if (next) openDesk(next);
      return next !== null;
    } catch (error) {
      toastError(error);
      return true;
    }
  };
  return {
    verdict(label: VerdictLabel): void {
      const current = page()?.review.verdict;
      if (current?.status === 'decided' && current.label === label) return;
      void submit('action.verdict.set', documentId, { type: 'verdict.set', label });
    },
    note: (text: string): Promise<void> => submit('action.note.set', documentId, { type: 'note.set', text }),
    reopen: (): Promise<void> =>
      submit('action.status.inProgress', documentId, { type: 'status.set', status: 'inProgress' }),
    /** Marks the page as done and opens the next that is not. */
    async done(): Promise<void> {
      // A note that is still being written is saved by leaving its field.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const next = nextUndone(documentId);
      const review = page()?.review;
      if (review && review.status !== 'done') {
        void submit('action.status.done', documentId, { type: 'status.set', status: 'done' });
        const count = openSuggestions(review).length;
        if (count > 0) {
          const action = { label: t('toast.goBack'), run: () => openDesk(documentId) };
          toast({ text: t('toast.doneWithOpen', { count }), action });
        }
      }
      if (!(await open(next))) toast({ text: t('toast.allDone') });
    },
    async go(direction: 1 | -1): Promise<void> {
      const gone = await open(neighbour(documentId, direction));
      if (!gone) toast({ text: t(direction === 1 ? 'toast.lastPage' : 'toast.firstPage') });
    },
  };
}
