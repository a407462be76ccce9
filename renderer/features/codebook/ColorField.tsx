import { useEffect, useRef } from 'react';
import { useT } from '../../i18n/i18n.ts';

interface ColorFieldProps {
  /** What having no colour of its own means here. */
  none: string;
  value: string | undefined;
  /** The colour that shows while there is none of its own. */
  shown: string;
  disabled: boolean;
  onCommit: (color: string | null) => void;
}

/** The system's colour picker, and a way back to the default. One choice is one change. */
export function ColorField({ none, value, shown, disabled, onCommit }: ColorFieldProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const commit = useRef(onCommit);
  commit.current = onCommit;
  useEffect(() => {
    const element = input.current;
    // Only the browser's own event tells the end of the choice from each shade passed on the way.
    const onChange = (): void => {
      if (element) commit.current(element.value);
    };
    element?.addEventListener('change', onChange);
    return () => element?.removeEventListener('change', onChange);
  }, []);
  useEffect(() => {
    if (input.current) input.current.value = value ?? shown;
  }, [value, shown]);
  return (
    <div className="book-field">
      <span>{t('codebook.color')}</span>
      <span className="color-field">
        <input ref={input} type="color" aria-label={t('codebook.color')} disabled={disabled} />
        {value === undefined ? (
          <small>{none}</small>
        ) : (
          <button type="button" className="link" disabled={disabled} onClick={() => onCommit(null)}>
            {none}
          </button>
        )}
      </span>
    </div>
  );
}
