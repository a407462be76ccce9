import type { VerdictLabel } from '../../../shared/text/model.ts';
import { call } from '../../api/api.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { decide } from '../../api/review-queue.ts';
import { toastError } from '../../app/toast-store.ts';
import { t } from '../../i18n/i18n.ts';
import { offerUndo } from '../review/undo-redo.ts';
import { leave, noteJudged, showPages, useTriageStore } from './triage-store.ts';

interface Named {
  id: string;
  title: string;
}

/** Judges a page, and copies with it, as one command; the next page is shown at once. */
export async function judge({ id, title }: Named, label: VerdictLabel, copies: readonly string[]): Promise<void> {
  const ids = [id, ...copies];
  noteJudged(ids, Number.POSITIVE_INFINITY);
  leave({ id, title, label, shared: copies.length });
  try {
    const change = await decide(
      copies.length > 0 ? 'action.triage.shared' : 'action.triage.verdict',
      ids.map((documentId) => ({ documentId, decision: { type: 'verdict.set', label } })),
    );
    noteJudged(ids, change.position);
    if (copies.length > 0)
      offerUndo(t('triage.sharedToast', { verdict: t(`verdict.${label}`), count: ids.length }), change);
  } catch (error) {
    noteJudged(ids, undefined);
    toastError(error);
  }
}

/** Goes on without a verdict; the page waits until the others are judged. */
export function putOff({ id, title }: Named): void {
  const { trail, at } = useTriageStore.getState();
  const known = trail[at];
  // One that was judged is only passed by.
  if (known?.label) leave(known);
  else {
    useTriageStore.setState((state) => ({ putOff: [...new Set([...state.putOff, id])].slice(-1_000) }));
    leave({ id, title, label: null, shared: 0 });
  }
}

export const bringBack = (): void => useTriageStore.setState({ putOff: [], head: null });

/** Draws a check sample and takes the pages from it. */
export async function drawSample(size: number): Promise<void> {
  try {
    const estimate = await call('triage.sample', { commandId: crypto.randomUUID(), size });
    queryClient.setQueryData(queries.triageEstimate().queryKey, estimate);
    showPages('sample');
  } catch (error) {
    toastError(error);
  }
}
