import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { redo, undo } from '../../api/review-queue.ts';
import { useSaveStore } from '../../api/save-store.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { currentRoute, openDesk } from '../../app/use-route.ts';
import { actionName, t } from '../../i18n/i18n.ts';

/** Takes back, or makes again, the last command, and says so: it may concern a page that is not in front. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<void> {
  const state = queryClient.getQueryData(queries.project().queryKey)?.undoState;
  if (state && !state[direction] && useSaveStore.getState().pending === 0) {
    toast({ text: t(`error.nothing_to_${direction}`) });
    return;
  }
  try {
    const change = await (direction === 'undo' ? undo() : redo());
    const action = actionName(change.label);
    const text = t(direction === 'undo' ? 'toast.undone' : 'toast.redone', { action });
    const route = currentRoute();
    const here = route.screen === 'desk' ? route.documentId : null;
    const elsewhere = change.documentIds.filter((id) => id !== here);
    const first = elsewhere[0];
    if (!first || elsewhere.length < change.documentIds.length) toast({ text });
    else {
      const detail = t('toast.elsewhere', { count: elsewhere.length });
      toast({ text, detail, action: { label: t('import.open'), run: () => openDesk(first) } });
    }
  } catch (error) {
    toastError(error);
  }
}
