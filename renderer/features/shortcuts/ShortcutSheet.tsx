import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { setPreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Modal } from '../../ui/Modal.tsx';
import type { CodeKey } from './bindings.ts';
import { keysOf } from './bindings.ts';
import { commandScore } from './command-search.ts';
import { keyLabel } from './key-label.ts';
import { useBindings } from './present-keys.ts';
import { SHORTCUT_GROUPS, type ShortcutId, shortcutEntries } from './registry.ts';
import { ShortcutRow } from './ShortcutRow.tsx';
import { usePinyin } from './use-pinyin.ts';

/** Every command with its keys, to look up and to change; the keys of the codebook beside them. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const bindings = useBindings();
  const pinyin = usePinyin();
  const codebook = useQuery(queries.codebook()).data;
  const [text, setText] = useState('');
  const [open, setOpen] = useState<ShortcutId | null>(null);
  const codes = (codebook?.groups ?? []).flatMap((group) =>
    group.codes.flatMap((code): CodeKey[] =>
      code.key && !code.retired ? [{ key: code.key, name: bilingual(code.name, language) }] : [],
    ),
  );
  const wanted = text.trim();
  const fits = (id: ShortcutId): boolean =>
    wanted === '' ||
    commandScore(id, wanted, pinyin) > 0 ||
    keysOf(bindings, id).some((key) => keyLabel(key).toLowerCase() === wanted.toLowerCase());
  const groups = SHORTCUT_GROUPS.map((group) => ({
    group,
    ids: shortcutEntries.filter(([id, shortcut]) => shortcut.group === group && fits(id)).map(([id]) => id),
  })).filter(({ ids }) => ids.length > 0);
  const shownCodes = codes.filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <Modal title={t('shortcuts.title')} open onClose={onClose} wide>
      <div className="sheet-head">
        <input
          type="text"
          className="text-input"
          aria-label={t('shortcuts.find')}
          placeholder={t('shortcuts.find')}
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
          // biome-ignore lint/a11y/noAutofocus: the sheet was opened to look something up
          autoFocus
        />
        <button
          type="button"
          className="button"
          disabled={Object.keys(bindings).length === 0}
          onClick={() => setPreferences({ shortcuts: {} }).catch(toastError)}
        >
          {t('shortcuts.resetAll')}
        </button>
      </div>
      <p className="hint">{t('shortcuts.hint')}</p>
      <div className="sheet">
        {groups.map(({ group, ids }) => (
          <section key={group} aria-label={t(`shortcuts.group.${group}`)}>
            <h3>{t(`shortcuts.group.${group}`)}</h3>
            <ul>
              {ids.map((id) => (
                <ShortcutRow
                  key={id}
                  id={id}
                  codes={codes}
                  open={open === id}
                  onToggle={() => setOpen(open === id ? null : id)}
                />
              ))}
            </ul>
          </section>
        ))}
        {shownCodes.length > 0 && (
          <section className="sheet-codes">
            <h3>{t('shortcuts.codes')}</h3>
            <dl>
              {shownCodes.map(({ key, name }) => (
                <div key={key}>
                  <dt>{name}</dt>
                  <dd>
                    <Kbd keys={key} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
      {groups.length === 0 && shownCodes.length === 0 && <p className="hint">{t('palette.none')}</p>}
    </Modal>
  );
}
