import { Check, ListTree, Pencil } from 'lucide-react';
import { memo } from 'react';
import type { ReviewedField } from '../../../shared/review/review-state.ts';
import type { FieldName, FieldValue } from '../../../shared/text/model.ts';
import { reasonName, useT } from '../../i18n/i18n.ts';
import { useInSight } from '../../ui/use-in-sight.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { shownValue } from './shown-value.ts';
import { sameFocus } from './suggestions.ts';

interface FieldRowProps {
  name: FieldName;
  field: ReviewedField | null;
  readings: readonly FieldValue[];
  actions: DeskActions;
}

/** A field with where it comes from. A click shows its evidence, a second click edits it. */
export const FieldRow = memo(function FieldRow({ name, field, readings, actions }: FieldRowProps) {
  const t = useT();
  const focused = useDeskStore((state) => sameFocus(state.focus, { type: 'field', name }));
  const element = useInSight<HTMLDivElement>(focused);
  const label = t(`field.${name}`);
  const value = field?.value ?? null;
  const shown = value === null ? null : shownValue(name, value);
  const others = readings.filter((reading) => reading.value !== value).length;
  const origin = field?.reason && field.status === 'suggested' ? reasonName(field.reason) : undefined;
  return (
    <div ref={element} className={focused ? 'field is-focused' : 'field'} data-testid={`field-${name}`}>
      <span className="field-label">{label}</span>
      <button
        type="button"
        className={value === null ? 'field-value is-empty' : 'field-value'}
        title={[value, field?.code, origin].filter(Boolean).join('\n')}
        aria-label={`${t('fields.showEvidence', { field: label })}: ${shown ?? t('fields.unknown')}`}
        onClick={() => useDeskStore.setState({ focus: { type: 'field', name } })}
        onDoubleClick={() => useDeskStore.setState({ editing: name })}
      >
        <span lang="zh">{shown ?? t(field?.status === 'cleared' ? 'fields.cleared' : 'fields.unknown')}</span>
      </button>
      {field && field.status !== 'suggested' ? (
        <span className={`chip field-${field.status}`}>{t(`fieldStatus.${field.status}`)}</span>
      ) : (
        field?.confidence != null && <span className="confidence">{field.confidence.toFixed(2)}</span>
      )}
      <span className="row-actions">
        {others > 0 && (
          <button
            type="button"
            className="field-others"
            aria-haspopup="listbox"
            aria-label={t('fields.others', { field: label, count: others })}
            title={t('fields.others', { field: label, count: others })}
            onClick={() => useDeskStore.setState({ focus: { type: 'field', name }, menu: 'readings' })}
          >
            <ListTree size={12} aria-hidden />
            {others}
          </button>
        )}
        {field?.status === 'suggested' && value !== null && (
          <button
            type="button"
            className="icon-button"
            aria-label={t('fields.accept', { field: label })}
            onClick={() => actions.fields.accept(name)}
          >
            <Check size={14} aria-hidden />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t('fields.edit', { field: label })}
          onClick={() => useDeskStore.setState({ editing: name, focus: { type: 'field', name } })}
        >
          <Pencil size={13} aria-hidden />
        </button>
      </span>
    </div>
  );
});
