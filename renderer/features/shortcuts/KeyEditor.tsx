import { type KeyboardEvent, useState } from 'react';
import { setPreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import {
  type Bindings,
  type CodeKey,
  type Conflict,
  conflictOf,
  dropKeys,
  giveKey,
  keysOf,
  resetKeys,
  swapKeys,
  takeKey,
} from './bindings.ts';
import { commandName } from './command-name.ts';
import { eventKey } from './event-key.ts';
import { keyLabel } from './key-label.ts';
import { useBindings } from './present-keys.ts';
import type { ShortcutId } from './registry.ts';

interface KeyEditorProps {
  id: ShortcutId;
  codes: readonly CodeKey[];
  onClose: () => void;
}

/** Hears the next key as the key of a command; says what it belongs to where it is taken, and what can be done then. */
export function KeyEditor({ id, codes, onClose }: KeyEditorProps) {
  const t = useT();
  const bindings = useBindings();
  const [beside, setBeside] = useState(false);
  const [refused, setRefused] = useState<{ key: string; conflict: Conflict } | null>(null);
  const keys = keysOf(bindings, id);
  const save = (shortcuts: Bindings): void => {
    setRefused(null);
    setPreferences({ shortcuts }).catch(toastError);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = eventKey(event.nativeEvent);
    if (key === null || key === 'Tab' || key === 'Shift+Tab') return;
    event.preventDefault();
    if (key === 'Escape') {
      onClose();
      return;
    }
    const conflict = keys.includes(key) ? null : conflictOf(bindings, id, key, codes);
    if (conflict) setRefused({ key, conflict });
    else save(giveKey(bindings, id, key, beside));
  };
  const rivals = refused?.conflict.type === 'commands' ? refused.conflict.ids : [];
  const [rival] = rivals;
  const swapped =
    refused && rival && rivals.length === 1 && !beside ? swapKeys(bindings, id, refused.key, rival, codes) : null;
  const because = (): string => {
    if (!refused) return '';
    const { key, conflict } = refused;
    const label = keyLabel(key);
    if (conflict.type === 'reserved') return t('shortcuts.reserved', { key: label });
    if (conflict.type === 'code') return t('shortcuts.takenByCode', { key: label, code: conflict.code });
    const names = conflict.ids.map((other) => commandName(other, t)).join(t('list.separator'));
    return t('shortcuts.taken', { key: label, command: names });
  };
  return (
    <div className="key-editor" data-takes-escape>
      <input
        className="text-input"
        readOnly
        aria-label={t(beside ? 'shortcuts.pressAnother' : 'shortcuts.press')}
        value={t(beside ? 'shortcuts.pressAnother' : 'shortcuts.press')}
        onKeyDown={onKeyDown}
        // biome-ignore lint/a11y/noAutofocus: the command was chosen to be given a key
        autoFocus
      />
      <span className="key-editor-actions">
        <label>
          <input type="checkbox" checked={beside} onChange={(event) => setBeside(event.target.checked)} />
          {t('shortcuts.beside')}
        </label>
        <button
          type="button"
          className="link"
          disabled={keys.length === 0}
          onClick={() => save(dropKeys(bindings, id))}
        >
          {t('shortcuts.drop')}
        </button>
        <button
          type="button"
          className="link"
          disabled={bindings[id] === undefined}
          onClick={() => save(resetKeys(bindings, id, codes))}
        >
          {t('shortcuts.reset')}
        </button>
      </span>
      {refused && (
        <div className="key-refused" role="alert">
          <p>{because()}</p>
          {rival && (
            <span className="key-editor-actions">
              {swapped && (
                <button type="button" className="button button-small" onClick={() => save(swapped)}>
                  {t('shortcuts.swap')}
                </button>
              )}
              <button
                type="button"
                className="button button-small"
                onClick={() => save(takeKey(bindings, id, refused.key, beside))}
              >
                {t('shortcuts.take')}
              </button>
            </span>
          )}
        </div>
      )}
    </div>
  );
}
