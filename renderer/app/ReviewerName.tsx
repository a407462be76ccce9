import { useState } from 'react';
import { setPreferences, usePreferences } from '../api/use-preferences.ts';
import { useShortcuts } from '../features/shortcuts/use-shortcuts.ts';
import { useT } from '../i18n/i18n.ts';
import { toastError } from './toast-store.ts';

/** The name beside decisions; a click edits it in place. */
export function ReviewerName() {
  const t = useT();
  const { reviewer } = usePreferences();
  const [editing, setEditing] = useState(false);
  const label = t('status.reviewer');
  useShortcuts({ screen: null, capture: null, handlers: { 'app.reviewer': () => setEditing(true) } });
  if (!editing) {
    return (
      <button type="button" className="link reviewer" onClick={() => setEditing(true)}>
        {label} <b className={reviewer ? undefined : 'is-unset'}>{reviewer || t('status.reviewerUnset')}</b>
      </button>
    );
  }
  const save = (value: string): void => {
    setEditing(false);
    if (value.trim() !== reviewer) setPreferences({ reviewer: value.trim() }).catch(toastError);
  };
  return (
    <span className="reviewer">
      {label}{' '}
      <input
        className="text-input"
        aria-label={label}
        maxLength={100}
        defaultValue={reviewer}
        onBlur={(event) => save(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setEditing(false);
        }}
        // biome-ignore lint/a11y/noAutofocus: the name was clicked to be typed
        autoFocus
      />
    </span>
  );
}
