import { useId } from 'react';
import type { MeasureAttributes } from '../../../shared/review/decision.ts';
import type { ReviewedMeasure } from '../../../shared/review/review-state.ts';
import { LEVELS } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import { Select } from '../../ui/Select.tsx';
import { ShortcutKey } from '../../ui/ShortcutKey.tsx';
import { INSTRUMENTS, STAGES } from './attribute-values.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';

interface MeasureDetailsProps {
  measure: ReviewedMeasure;
  actions: DeskActions;
}

/** What a coder says about a measure beyond its code; each change is a decision of its own. */
export function MeasureDetails({ measure, actions }: MeasureDetailsProps) {
  const t = useT();
  const id = useId();
  const change = (next: Partial<MeasureAttributes>): void => actions.measures.describe(measure.id, next);
  const choice = <T extends string>(
    name: 'level' | 'stage' | 'instrument',
    values: readonly T[],
    label: (value: T) => string,
    set: (value: T | null) => void,
  ) => (
    <label htmlFor={`${id}-${name}`}>
      <span>{t(`attribute.${name}`)}</span>
      <Select
        id={`${id}-${name}`}
        value={measure[name] ?? ''}
        onChange={(event) => {
          set(values.find((value) => value === event.target.value) ?? null);
        }}
      >
        <option value="">{t('measures.unset')}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {label(value)}
          </option>
        ))}
      </Select>
    </label>
  );
  const text = (name: 'actor' | 'region') => (
    <label>
      <span>{t(`attribute.${name}`)}</span>
      <input
        key={measure[name]}
        className="text-input"
        lang="zh"
        maxLength={200}
        defaultValue={measure[name] ?? ''}
        onBlur={(event) => {
          const value = event.target.value.trim() || null;
          if (value !== measure[name]) change({ [name]: value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.keyCode !== 229) {
            event.currentTarget.blur();
          }
        }}
      />
    </label>
  );
  return (
    <div className="measure-details">
      {choice(
        'level',
        LEVELS,
        (value) => t(`level.${value}`),
        (level) => change({ level }),
      )}
      {text('actor')}
      {text('region')}
      {choice(
        'stage',
        STAGES,
        (value) => t(`stage.${value}`),
        (stage) => change({ stage }),
      )}
      {choice(
        'instrument',
        INSTRUMENTS,
        (value) => t(`instrument.${value}`),
        (instrument) => change({ instrument }),
      )}
      <button
        type="button"
        className="link"
        aria-haspopup="dialog"
        onClick={() => useDeskStore.setState({ focus: { type: 'measure', id: measure.id }, menu: 'similar' })}
      >
        {t('similar.open')} <ShortcutKey of="measure.similar" />
      </button>
      {measure.status === 'accepted' && (
        <button type="button" className="link is-danger" onClick={() => actions.measures.reject(measure.id)}>
          {t('measures.remove')}
        </button>
      )}
    </div>
  );
}
