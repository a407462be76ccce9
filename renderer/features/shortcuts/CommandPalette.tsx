import { Dialog } from 'radix-ui';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { setPreferences, usePreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { keysOf } from './bindings.ts';
import { commandName } from './command-name.ts';
import { commandScore } from './command-search.ts';
import { eventKey } from './event-key.ts';
import { isShortcutId, type ShortcutId, shortcutEntries, shortcutOf } from './registry.ts';
import { type Pinyin, usePinyin } from './use-pinyin.ts';
import { readiness, runShortcut } from './use-shortcuts.ts';

/** Commands last run that come first. */
const RECENT = 8;
/** What a command that cannot be run now counts for beside others that fit as well. */
const NOT_NOW = 0.5;
/** Lines that PageUp and PageDown go. */
const PAGE = 10;

interface Entry {
  id: ShortcutId;
  state: ReturnType<typeof readiness>;
}

/** Everything that fits what was typed; without a word all, those run last first, those that cannot be run last. */
function entriesFor(text: string, all: readonly Entry[], recent: readonly string[], pinyin: Pinyin | null): Entry[] {
  const wanted = text.trim();
  const likely = ({ id, state }: Entry): number => {
    const at = recent.indexOf(id);
    // Those that have a key are wanted more often than those that have none.
    const usual = at >= 0 ? 3 + recent.length - at : shortcutOf(id).keys.length > 0 ? 2 : 1;
    return state === 'ready' ? usual : 0;
  };
  const score = (entry: Entry): number =>
    wanted === ''
      ? 1 + likely(entry)
      : commandScore(entry.id, wanted, pinyin) * (entry.state === 'ready' ? 1 : NOT_NOW);
  return all
    .map((entry) => ({ entry, score: score(entry) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** Finds any command by its name or pinyin, shows its key and whether it can be run now, and runs it. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { shortcuts, recentCommands } = usePreferences();
  const pinyin = usePinyin();
  const list = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  // What can be run is asked once: behind the palette nothing changes by the reader's hand.
  const [all] = useState(() =>
    shortcutEntries
      .filter(([id]) => id !== 'app.palette' && id !== 'app.escape')
      .map(([id]): Entry => ({ id, state: readiness(id) })),
  );
  const [before] = useState(() => document.activeElement);
  const chosen = useRef<ShortcutId | null>(null);
  const entries = useMemo(() => entriesFor(text, all, recentCommands, pinyin), [text, all, recentCommands, pinyin]);
  const current = entries[active];
  useEffect(() => {
    if (current) document.getElementById(`${list}-${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, list]);

  const choose = (entry: Entry | undefined): void => {
    if (entry?.state !== 'ready') return;
    chosen.current = entry.id;
    const recent = [entry.id, ...recentCommands.filter((id) => id !== entry.id && isShortcutId(id))];
    setPreferences({ recentCommands: recent.slice(0, RECENT) }).catch(toastError);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = eventKey(event.nativeEvent) ?? '';
    const last = entries.length - 1;
    const to: Partial<Record<string, number>> = {
      ArrowDown: active === last ? 0 : active + 1,
      ArrowUp: active === 0 ? last : active - 1,
      PageDown: Math.min(last, active + PAGE),
      PageUp: Math.max(0, active - PAGE),
    };
    if (key === 'Enter') choose(current);
    else if (keysOf(shortcuts, 'app.palette').includes(key)) onClose();
    else if (to[key] !== undefined) setActive(Math.max(0, to[key]));
    else return;
    event.preventDefault();
  };
  /** The command runs where the reader was before, once the palette is gone. */
  const onCloseAutoFocus = (event: Event): void => {
    event.preventDefault();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    if (chosen.current) runShortcut(chosen.current);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="modal-veil" />
        <Dialog.Content className="modal palette" aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
          <Dialog.Title className="visually-hidden">{t('palette.title')}</Dialog.Title>
          <input
            className="palette-field"
            role="combobox"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={current && `${list}-${current.id}`}
            aria-label={t('palette.field')}
            placeholder={t('palette.field')}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
            // biome-ignore lint/a11y/noAutofocus: a palette opened by a key must take the next key
            autoFocus
          />
          <div className="choices palette-list" role="listbox" id={list} aria-label={t('palette.title')}>
            {entries.map(({ id, state }, index) => {
              const [key] = keysOf(shortcuts, id);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and hears the keys
                <div
                  key={id}
                  id={`${list}-${id}`}
                  role="option"
                  tabIndex={-1}
                  data-command={id}
                  aria-selected={index === active}
                  aria-disabled={state !== 'ready'}
                  onPointerMove={() => setActive(index)}
                  onClick={() => choose({ id, state })}
                >
                  <span>{commandName(id, t)}</span>
                  <small>
                    {state === 'ready'
                      ? text.trim() === '' && recentCommands.includes(id) && t('palette.recent')
                      : state === 'idle'
                        ? t('palette.idle')
                        : t('palette.elsewhere', { screen: t(`shortcuts.scope.${shortcutOf(id).scope}`) })}
                  </small>
                  {key && <Kbd keys={key} />}
                </div>
              );
            })}
          </div>
          {entries.length === 0 && (
            <p className="hint palette-none" role="status">
              {t('palette.none')}
            </p>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
