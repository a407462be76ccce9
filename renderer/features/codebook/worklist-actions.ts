import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { WorkItem } from '../../../shared/contract/schemas/codebook-work.ts';
import { call } from '../../api/api.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { decide } from '../../api/review-queue.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { t } from '../../i18n/i18n.ts';
import type { ActionLabel } from '../review/desk-context.ts';

type DecisionItem = Input<'review.decide'>['items'][number];
/** As many as one question may ask for. */
const AT_ONCE = 500;

/** The decision that settles a tag: another code, or null for its own, which still fits. */
function settling({ documentId, measureId, start, end, rawQuote, code, attributes }: WorkItem, to: string | null) {
  const tag = { start, end, rawQuote, code: to ?? code, attributes };
  const action = to === null ? 'confirm' : 'recode';
  return { documentId, decision: { type: 'measure.set', measureId, action, tag } } satisfies DecisionItem;
}

async function settle(label: ActionLabel, items: DecisionItem[]): Promise<void> {
  try {
    await decide(label, items);
  } catch (error) {
    toastError(error);
  }
  await queryClient.invalidateQueries({ queryKey: queries.worklist().queryKey });
}

/** Re-codes one tag, or says with null that its code still fits. It leaves the list at once. */
export function settleOne(item: WorkItem, to: string | null): Promise<void> {
  queryClient.setQueryData<Output<'worklist.list'>>(queries.worklist().queryKey, (list) => {
    if (!list) return list;
    const rows = list.rows.filter((row) => row.documentId !== item.documentId || row.measureId !== item.measureId);
    const codes = list.codes
      .map((entry) => (entry.code === item.code ? { ...entry, count: entry.count - 1 } : entry))
      .filter(({ count }) => count > 0);
    return { total: list.total - 1, codes, rows };
  });
  return settle(to === null ? 'action.measure.confirm' : 'action.measure.recode', [settling(item, to)]);
}

/** Settles every tag of a code on the list by one command, which one undo takes back. */
export async function settleAll(code: string, to: string | null): Promise<void> {
  const items: WorkItem[] = [];
  try {
    for (;;) {
      const { rows } = await call('worklist.list', { code, offset: items.length, limit: AT_ONCE });
      items.push(...rows);
      if (rows.length < AT_ONCE) break;
    }
  } catch (error) {
    toastError(error);
    return;
  }
  await settle(
    to === null ? 'action.worklist.confirm' : 'action.worklist.recode',
    items.map((item) => settling(item, to)),
  );
  toast({ text: t('worklist.done', { count: items.length }) });
}
