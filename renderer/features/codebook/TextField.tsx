import { type KeyboardEvent, useEffect, useId, useState } from 'react';

interface TextFieldProps {
  label: string;
  value: string;
  onCommit: (value: string) => void;
  lines?: number;
  lang?: string;
  invalid?: boolean;
  disabled?: boolean;
}

/** A field whose text counts as one change when it is left or Enter is pressed, not letter by letter. */
export function TextField({ label, value, onCommit, lines = 1, lang, invalid, disabled }: TextFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = (): void => {
    if (text !== value) onCommit(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && text !== value) {
      event.stopPropagation();
      setText(value);
    }
  };
  const shared = {
    id,
    className: 'text-input',
    value: text,
    lang,
    disabled,
    spellCheck: false,
    'aria-invalid': invalid,
    onBlur: commit,
    onKeyDown,
  };
  return (
    <div className="book-field">
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <input {...shared} maxLength={10_000} onChange={(event) => setText(event.target.value)} />
      ) : (
        <textarea {...shared} rows={lines} maxLength={10_000} onChange={(event) => setText(event.target.value)} />
      )}
    </div>
  );
}
