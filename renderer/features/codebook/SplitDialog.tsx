import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { codesOf } from '../../../shared/codebook/find-code.ts';
import type { Code } from '../../../shared/contract/schemas/codebook.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { freeId, useEditing } from './editing.ts';

const LEAST_PARTS = 2;

/** Asks for the names of the codes that take the place of one. */
export function SplitDialog({ code, onClose }: { code: Code; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { book, change } = useEditing();
  const [names, setNames] = useState<readonly string[]>(['', '']);
  const given = names.map((name) => name.trim()).filter((name) => name !== '');
  const split = (event: FormEvent): void => {
    event.preventDefault();
    if (given.length < LEAST_PARTS) return;
    const taken = codesOf(book).map(({ id }) => id);
    const into = given.map((zh) => {
      const id = freeId(taken, `${code.id}.`);
      taken.push(id);
      return { id, name: { zh } };
    });
    change({ type: 'code.split', id: code.id, into });
    onClose();
  };
  return (
    <Modal title={t('codebook.splitTitle', { name: bilingual(code.name, language) })} open onClose={onClose}>
      <form className="settings" onSubmit={split}>
        <p className="hint">{t('codebook.splitNote')}</p>
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
          <label key={index}>
            <span>{t('codebook.part', { number: index + 1 })}</span>
            <input
              className="text-input"
              lang="zh"
              maxLength={200}
              value={name}
              onChange={(event) => setNames(names.map((other, at) => (at === index ? event.target.value : other)))}
              onKeyDown={(event) => {
                // Enter that ends an input method's word does not send the form.
                if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
              }}
            />
          </label>
        ))}
        <div className="form-end">
          <button type="button" className="button" onClick={() => setNames([...names, ''])}>
            <Plus size={14} aria-hidden /> {t('codebook.addPart')}
          </button>
          <button type="submit" className="button is-primary" disabled={given.length < LEAST_PARTS}>
            {t('codebook.splitDo')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
