import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { useT } from '../../i18n/i18n.ts';
import type { DeskActions } from './desk-actions.ts';
import { RepairItem } from './RepairItem.tsx';
import { editKey } from './suggestions.ts';

/** Repairs that the machine is not sure of; hidden when there are none. */
export function RepairsCard({ detail, actions }: { detail: DocumentDetail; actions: DeskActions }) {
  const t = useT();
  const suggested = detail.review.edits.filter((edit) => edit.status === 'suggested');
  if (suggested.length === 0) return null;
  return (
    <section className="card" aria-label={t('repairs.title')}>
      <h3>
        {t('repairs.title')} {suggested.length}
      </h3>
      <ul className="repairs" data-testid="repairs">
        {suggested.map((edit) => (
          <RepairItem key={editKey(edit)} edit={edit} raw={detail.raw} actions={actions} />
        ))}
      </ul>
    </section>
  );
}
