import { useT } from '../../i18n/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { type CodeKey, keysOf } from './bindings.ts';
import { commandName } from './command-name.ts';
import { KeyEditor } from './KeyEditor.tsx';
import { useBindings } from './present-keys.ts';
import { type ShortcutId, shortcutOf } from './registry.ts';

interface ShortcutRowProps {
  id: ShortcutId;
  codes: readonly CodeKey[];
  open: boolean;
  onToggle: () => void;
}

/** A command with its keys; chosen, it shows what can be done about them. */
export function ShortcutRow({ id, codes, open, onToggle }: ShortcutRowProps) {
  const t = useT();
  const bindings = useBindings();
  const keys = keysOf(bindings, id);
  const { fixed } = shortcutOf(id);
  const shown = (
    <>
      <span>{commandName(id, t)}</span>
      <span className="sheet-keys">
        {bindings[id] && <em title={t('shortcuts.changed')}>{t('shortcuts.changedShort')}</em>}
        {keys.map((key) => (
          <Kbd key={key} keys={key} />
        ))}
      </span>
    </>
  );
  return (
    <li data-command={id}>
      {fixed ? (
        <div className="sheet-row">{shown}</div>
      ) : (
        <button type="button" className="sheet-row" aria-expanded={open} onClick={onToggle}>
          {shown}
        </button>
      )}
      {open && <KeyEditor id={id} codes={codes} onClose={onToggle} />}
    </li>
  );
}
