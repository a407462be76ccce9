import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { FIELD_NAMES, type FieldName, type Span } from '../../../shared/text/model.ts';
import { cleanQuote } from '../../../shared/text/offset-map.ts';
import { useT } from '../../i18n/i18n.ts';
import { isDateValue, normaliseDate } from './date-value.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';

interface FieldEditorProps {
  name: FieldName;
  detail: DocumentDetail;
  actions: DeskActions;
}

/** Edits one field in place: Enter saves, the arrows go on to the next field, Escape leaves it as it was. */
export function FieldEditor({ name, detail, actions }: FieldEditorProps) {
  const t = useT();
  const { raw, review } = detail;
  const field = review.fields[name];
  const [text, setText] = useState(field?.value ?? '');
  const [evidence, setEvidence] = useState<Span | null>(
    field && field.start !== null && field.end !== null ? { start: field.start, end: field.end } : null,
  );
  const selection = useDeskStore((state) => state.selection);
  const errorId = useId();
  const label = t(`field.${name}`);
  const value = name === 'publishedAt' ? normaliseDate(text) : text.trim();
  const invalid = name === 'publishedAt' && value !== '' && !isDateValue(value);
  const settled = useRef(false);
  const close = (): void => {
    settled.current = true;
    useDeskStore.setState({ editing: null });
  };
  /** What was typed becomes a decision; nothing when it is what stood there. */
  const decide = (): void => {
    if (value === (field?.value ?? '')) return;
    if (value === '') actions.fields.clear(name);
    // A value that was retyped no longer says what its old evidence says, unless the page states it there.
    else actions.fields.correct(name, value, evidence);
  };
  const save = (): void => {
    if (invalid) return;
    close();
    decide();
  };
  // Leaving for another field or page is no reason to lose what was typed.
  const leave = useRef(decide);
  leave.current = () => {
    if (!settled.current && !invalid) decide();
  };
  useEffect(() => () => leave.current(), []);
  /** Goes on to the field below or above. */
  const edit = (step: 1 | -1): void => {
    const next = FIELD_NAMES[FIELD_NAMES.indexOf(name) + step];
    if (next) useDeskStore.setState({ editing: next, focus: { type: 'field', name: next } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter in an input method chooses a word; it must not save.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') save();
    else if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') edit(event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const takeSelection = (): void => {
    if (!selection) return;
    const applied = review.edits.filter((edit) => edit.status === 'applied');
    setText(cleanQuote(raw, applied, null, selection.span).replace(/\s+/g, ' ').trim());
    setEvidence(selection.span);
  };
  return (
    <div className="field-editor" data-testid={`field-${name}`}>
      <span className="field-label">{label}</span>
      <input
        className="text-input"
        lang="zh"
        aria-label={t('fields.edit', { field: label })}
        aria-invalid={invalid}
        aria-describedby={invalid ? errorId : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
        // biome-ignore lint/a11y/noAutofocus: the field was opened to be typed in
        autoFocus
      />
      <div className="field-editor-actions">
        {invalid && (
          <span className="field-error" id={errorId} role="alert">
            {t('fields.badDate')}
          </span>
        )}
        <button type="button" className="button button-small" disabled={!selection} onClick={takeSelection}>
          {t('fields.useSelection')}
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            actions.fields.clear(name);
            close();
          }}
        >
          {t('fields.clear', { field: '' })}
        </button>
        <button type="button" className="button button-small" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="button" className="button button-small is-primary" disabled={invalid} onClick={save}>
          {t('app.ok')}
        </button>
      </div>
    </div>
  );
}
