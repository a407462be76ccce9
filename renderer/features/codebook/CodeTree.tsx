import { Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type CodebookProblem, checkCodebook } from '../../../shared/codebook/check-codebook.ts';
import { codesOf } from '../../../shared/codebook/find-code.ts';
import type { Code, CodeGroup } from '../../../shared/contract/schemas/codebook.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import { t as translate, useLanguage, useT } from '../../i18n/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { lookClass } from '../review/code-index.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { freeId, type Selection, useEditing } from './editing.ts';

interface CodeTreeProps {
  selection: Selection;
}

/** Whether a text is part of anything that a code or its group says. */
function matches(group: CodeGroup, code: Code, wanted: string): boolean {
  const { id, name, key, definition, include = [] } = code;
  const said = [group.name.zh, group.name.en, id, name.zh, name.en, key, definition?.zh, ...include];
  return said.join('\n').toLowerCase().includes(wanted);
}

function CodeRow({ code, color, selected, wrong }: { code: Code; color: string; selected: boolean; wrong: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { counts, select } = useEditing();
  const { id, name, key, retired } = code;
  return (
    <button
      type="button"
      className={`tree-code ${color}${retired ? ' is-retired' : ''}${wrong ? ' is-wrong' : ''}`}
      aria-current={selected}
      data-testid="tree-code"
      onClick={() => select({ type: 'code', id })}
    >
      <i className="swatch" aria-hidden />
      <span className="tree-name">{bilingual(name, language) || id}</span>
      {retired && <small>{t('codebook.retired')}</small>}
      <small className="tree-count" title={t('codebook.count', { count: counts[id] ?? 0 })}>
        {counts[id] ?? ''}
      </small>
      <span className="tree-key">{key && !retired && <Kbd keys={key} />}</span>
    </button>
  );
}

/** Arrows go from one code or group to the next, as Tab would after all that lies between. */
function stepInTree(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(.icon-button)')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  buttons[at + step]?.focus();
  event.preventDefault();
}

/** Groups and codes, narrowed by typing; the way to each. */
export function CodeTree({ selection }: CodeTreeProps) {
  const t = useT();
  const language = useLanguage();
  const { book, readOnly, change, select } = useEditing();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const wrong = new Set(
    checkCodebook(book).flatMap(({ level, id }: CodebookProblem) => (level === 'error' ? [id] : [])),
  );
  const isSelected = (type: Selection['type'], id: string): boolean =>
    selection.type === type && (selection.type === 'book' || selection.id === id);
  const shown = book.groups.map((group, index) => ({
    group,
    index,
    codes: wanted === '' ? group.codes : group.codes.filter((code) => matches(group, code, wanted)),
  }));
  const addCode = (group: string): void => {
    const id = freeId(
      codesOf(book).map((code) => code.id),
      `${group}.code`,
    );
    change({ type: 'code.add', group, code: { id, name: { zh: translate('codebook.newCode') } } });
    select({ type: 'code', id });
  };
  const addGroup = (): void => {
    const id = freeId(
      book.groups.map((group) => group.id),
      'group',
    );
    change({ type: 'group.add', group: { id, name: { zh: translate('codebook.newGroup') } } });
    select({ type: 'group', id });
  };
  const field = useRef<HTMLInputElement>(null);
  const here = book.groups.find(({ id, codes }) =>
    selection.type === 'code' ? codes.some((code) => code.id === selection.id) : isSelected('group', id),
  );
  const home = here ?? book.groups.at(-1);
  useShortcuts({
    screen: null,
    capture: null,
    handlers: {
      'codebook.filter': () => field.current?.focus(),
      'codebook.addCode': () => home && addCode(home.id),
      'codebook.addGroup': addGroup,
    },
    isReady: (id) => id === 'codebook.filter' || (!readOnly && (id === 'codebook.addGroup' || home !== undefined)),
  });
  return (
    <nav className="code-tree" aria-label={t('codebook.tree')}>
      <input
        ref={field}
        type="text"
        className="text-input"
        aria-label={t('codebook.filter')}
        placeholder={t('codebook.filter')}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          setFilter('');
          event.currentTarget.blur();
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the button in focus */}
      <div className="tree-scroll" onKeyDown={stepInTree}>
        <button
          type="button"
          className="tree-book"
          aria-current={isSelected('book', '')}
          onClick={() => select({ type: 'book' })}
        >
          {bilingual(book.name, language)}
        </button>
        {shown.map(({ group, index, codes }) =>
          wanted !== '' && codes.length === 0 ? null : (
            <section key={group.id}>
              <div className={`tree-group ${lookClass(group.color, index)}`}>
                <button
                  type="button"
                  aria-current={isSelected('group', group.id)}
                  className={wrong.has(group.id) ? 'is-wrong' : undefined}
                  onClick={() => select({ type: 'group', id: group.id })}
                >
                  {bilingual(group.name, language) || group.id}
                </button>
                {!readOnly && (
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`${t('codebook.addCode')} · ${bilingual(group.name, language)}`}
                    title={t('codebook.addCode')}
                    onClick={() => addCode(group.id)}
                  >
                    <Plus size={14} aria-hidden />
                  </button>
                )}
              </div>
              {codes.map((code) => (
                <CodeRow
                  key={code.id}
                  code={code}
                  color={lookClass(code.color ?? group.color, index)}
                  selected={isSelected('code', code.id)}
                  wrong={wrong.has(code.id)}
                />
              ))}
            </section>
          ),
        )}
        {wanted !== '' && shown.every(({ codes }) => codes.length === 0) && (
          <p className="hint">{t('codebook.noMatch')}</p>
        )}
      </div>
      {!readOnly && (
        <button type="button" className="button" onClick={addGroup}>
          <Plus size={14} aria-hidden /> {t('codebook.addGroup')}
        </button>
      )}
    </nav>
  );
}
