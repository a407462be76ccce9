import { usableKey } from '../../../shared/codebook/check-codebook.ts';
import { useT } from '../../i18n/i18n.ts';
import { eventKey } from '../shortcuts/event-key.ts';

interface KeyFieldProps {
  value: string;
  invalid: boolean;
  disabled: boolean;
  onCommit: (key: string | null) => void;
}

/** Takes the key that is pressed in it; what belongs to an input method, and Tab and Enter, pass by. */
export function KeyField({ value, invalid, disabled, onCommit }: KeyFieldProps) {
  const t = useT();
  return (
    <label className="book-field key-field">
      <span>{t('codebook.key')}</span>
      <input
        className="text-input"
        value={value.toUpperCase()}
        readOnly
        disabled={disabled}
        aria-invalid={invalid}
        title={t('codebook.keyHint')}
        onKeyDown={(event) => {
          const key = eventKey(event.nativeEvent);
          if (key === 'Backspace' || key === 'Delete') {
            if (value) onCommit(null);
          } else if (key?.length === 1 && usableKey(key)) {
            event.preventDefault();
            if (key !== value) onCommit(key);
          }
        }}
      />
    </label>
  );
}
