import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { FIELD_NAMES, type FieldValue } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import { Tip } from '../../ui/Tip.tsx';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { FieldRow } from './FieldRow.tsx';

const NONE: readonly FieldValue[] = [];

export function FieldsCard({ detail, actions }: { detail: DocumentDetail; actions: DeskActions }) {
  const t = useT();
  const editing = useDeskStore((state) => state.editing);
  return (
    <section className="card" aria-label={t('fields.title')} data-tour="fields">
      <h3>
        {t('fields.title')}
        <span className="card-facts">{t('fields.hint')}</span>
      </h3>
      {FIELD_NAMES.some((name) => detail.review.fields[name]?.status === 'suggested') && (
        <Tip label={t('fields.acceptAll')} shortcut="field.acceptAll">
          <button type="button" className="link" onClick={actions.fields.acceptAll}>
            {t('fields.acceptAll')}
          </button>
        </Tip>
      )}
      {FIELD_NAMES.map((name) =>
        editing === name ? (
          // Another page has an editor of its own: what was typed belongs to this one.
          <FieldEditor key={`${detail.row.id} ${name}`} name={name} detail={detail} actions={actions} />
        ) : (
          <FieldRow
            key={name}
            name={name}
            field={detail.review.fields[name]}
            readings={detail.review.fieldReadings[name] ?? NONE}
            actions={actions}
          />
        ),
      )}
    </section>
  );
}
