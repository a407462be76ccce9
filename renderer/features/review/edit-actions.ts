import type { ReviewedEdit } from '../../../shared/review/review-state.ts';
import { toast } from '../../app/toast-store.ts';
import { t } from '../../i18n/i18n.ts';
import { type DeskContext, submit } from './desk-context.ts';
import { editKey, isMendable } from './suggestions.ts';

export function editActions({ documentId, page }: DeskContext) {
  /** Whether there was anything to decide. */
  const set = (edit: ReviewedEdit, applied: boolean): boolean => {
    const raw = page()?.raw;
    if (raw === undefined) return false;
    if (applied && !isMendable(raw, edit)) {
      toast({ text: t('repairs.cannotMend') });
      return false;
    }
    const { start, end, insert, rule } = edit;
    const label = applied
      ? 'action.edit.accept'
      : edit.status === 'applied'
        ? 'action.edit.undo'
        : 'action.edit.reject';
    const rawQuote = raw.slice(start, end);
    void submit(label, documentId, { type: 'edit.set', start, end, rawQuote, insert, rule, applied });
    return true;
  };
  return {
    set,
    setByKey(key: string, applied: boolean): boolean {
      const edit = page()?.review.edits.find((candidate) => editKey(candidate) === key);
      // What is applied already is not applied again.
      return edit !== undefined && ((applied && edit.status === 'applied') || set(edit, applied));
    },
  };
}
