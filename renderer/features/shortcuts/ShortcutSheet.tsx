import { useQuery } from '@tanstack/react-query';
import { BLOCK_KINDS } from '../../../shared/text/model.ts';
import { queries } from '../../api/queries.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { KIND_KEYS } from '../review/kind-keys.ts';
import { type ShortcutGroup, shortcutEntries } from './registry.ts';

const GROUPS: ShortcutGroup[] = ['suggestion', 'page', 'text', 'library', 'codebook', 'global'];

/** Every key on one sheet, the keys of the codebook included. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const codebook = useQuery(queries.codebook()).data;
  const codes = codebook?.groups.flatMap((group) => group.codes).filter((code) => code.key && !code.retired) ?? [];
  return (
    <Modal title={t('shortcuts.title')} open onClose={onClose} wide>
      <p className="hint">{t('shortcuts.hint')}</p>
      <div className="sheet">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{t(`shortcuts.group.${group}`)}</h3>
            <dl>
              {shortcutEntries
                .filter(([, shortcut]) => shortcut.group === group)
                .map(([id, shortcut]) => (
                  <div key={id}>
                    <dt>{t(shortcut.label)}</dt>
                    <dd>
                      {shortcut.keys.map((keys) => (
                        <Kbd key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t('shortcuts.kinds')}</h3>
          <dl>
            {BLOCK_KINDS.map((kind) => (
              <div key={kind}>
                <dt>{t(`kind.${kind}`)}</dt>
                <dd>
                  <Kbd keys={`Shift+${KIND_KEYS[kind]}`} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="sheet-codes">
          <h3>{t('shortcuts.codes')}</h3>
          <dl>
            {codes.map((code) => (
              <div key={code.id}>
                <dt>{bilingual(code.name, language)}</dt>
                <dd>
                  <Kbd keys={code.key ?? ''} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}
