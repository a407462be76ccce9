import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { codesOf } from '../../../shared/codebook/find-code.ts';
import type { Code, CodeGroup } from '../../../shared/contract/schemas/codebook.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx';
import { codeChoice } from '../review/code-choice.ts';
import { CodeIndex, lookClass } from '../review/code-index.ts';
import type { ShortcutId } from '../shortcuts/registry.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { useEditing } from './editing.ts';
import { SplitDialog } from './SplitDialog.tsx';

/** What can be done with a code as a whole. */
export function CodeActions({ code, group }: { code: Code; group: CodeGroup }) {
  const t = useT();
  const language = useLanguage();
  const { book, change } = useEditing();
  const [menu, setMenu] = useState<'move' | 'merge' | 'split' | null>(null);
  const close = (): void => setMenu(null);
  const { id, retired } = code;
  const name = bilingual(code.name, language);
  const at = group.codes.indexOf(code);
  const moveTo = (index: number): void => change({ type: 'code.move', id, group: group.id, index });
  const others = new CodeIndex(book, language).all.filter((entry) => entry.code.id !== id);
  const possible: Partial<Record<ShortcutId, boolean>> = {
    'code.moveUp': at > 0,
    'code.moveDown': at < group.codes.length - 1,
    'code.merge': !retired && others.length > 0,
    'code.split': !retired,
    'code.retire': !retired,
    'code.restore': retired !== undefined,
  };
  useShortcuts({
    screen: null,
    capture: null,
    handlers: {
      'code.moveUp': () => moveTo(at - 1),
      'code.moveDown': () => moveTo(at + 1),
      'code.move': () => setMenu('move'),
      'code.merge': () => setMenu('merge'),
      'code.split': () => setMenu('split'),
      'code.retire': () => change({ type: 'code.retire', id }),
      'code.restore': () => change({ type: 'code.restore', id }),
    },
    isReady: (command) => possible[command] ?? true,
  });
  return (
    <div className="code-actions">
      <button
        type="button"
        className="icon-button"
        aria-label={t('codebook.moveUp')}
        title={t('codebook.moveUp')}
        disabled={at === 0}
        onClick={() => moveTo(at - 1)}
      >
        <ArrowUp size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('codebook.moveDown')}
        title={t('codebook.moveDown')}
        disabled={at === group.codes.length - 1}
        onClick={() => moveTo(at + 1)}
      >
        <ArrowDown size={14} aria-hidden />
      </button>
      <button type="button" className="button button-small" onClick={() => setMenu('move')}>
        {t('codebook.move')}
      </button>
      {retired ? (
        <button type="button" className="button button-small" onClick={() => change({ type: 'code.restore', id })}>
          {t('codebook.restore')}
        </button>
      ) : (
        <>
          <button
            type="button"
            className="button button-small"
            disabled={others.length === 0}
            onClick={() => setMenu('merge')}
          >
            {t('codebook.merge')}
          </button>
          <button type="button" className="button button-small" onClick={() => setMenu('split')}>
            {t('codebook.split')}
          </button>
          <button type="button" className="button button-small" onClick={() => change({ type: 'code.retire', id })}>
            {t('codebook.retire')}
          </button>
        </>
      )}
      {menu === 'move' && (
        <ChoiceMenu
          title={t('codebook.moveTo')}
          filter={{ placeholder: t('codebook.filter'), empty: t('codebook.noMatch') }}
          choices={book.groups.map((other, index) => ({
            id: other.id,
            label: bilingual(other.name, language),
            key: null,
            swatch: lookClass(other.color, index),
            current: other.id === group.id,
          }))}
          onChoose={(to) => change({ type: 'code.move', id, group: to, index: codesOf(book).length })}
          onClose={close}
        />
      )}
      {menu === 'merge' && (
        <ChoiceMenu
          title={t('codebook.mergeInto')}
          note={t('codebook.mergeNote', { name })}
          filter={{ placeholder: t('codebook.filter'), empty: t('codebook.noMatch') }}
          choices={others.map(codeChoice)}
          onChoose={(into) => change({ type: 'code.merge', from: [id], into })}
          onClose={close}
        />
      )}
      {menu === 'split' && <SplitDialog code={code} onClose={close} />}
    </div>
  );
}
