import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { FieldName } from '../../../shared/text/model.ts';
import { reasonName, useT } from '../../i18n/i18n.ts';
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { shownValue } from './shown-value.ts';

interface FieldReadingsProps {
  name: FieldName;
  detail: DocumentDetail;
  actions: DeskActions;
}

/** Everything that the page may be read to say of one field, to choose from by number, arrows or pointer. */
export function FieldReadings({ name, detail, actions }: FieldReadingsProps) {
  const t = useT();
  const { fields, fieldReadings } = detail.review;
  const readings = fieldReadings[name] ?? [];
  return (
    <ChoiceMenu
      title={t('fields.pick')}
      note={t(`field.${name}`)}
      choices={readings.map(({ value, reason, confidence, code }, index) => ({
        id: String(index),
        label: shownValue(name, value),
        key: String(index + 1),
        hint: [code, reasonName(reason), confidence.toFixed(2)].filter(Boolean).join(' · '),
        current: value === fields[name]?.value,
      }))}
      onChoose={(id) => {
        const reading = readings[Number(id)];
        if (reading) actions.fields.pick(name, reading);
      }}
      onClose={() => useDeskStore.setState({ menu: null })}
    />
  );
}
