import { checkCodebook } from '../../../shared/codebook/check-codebook.ts';
import type { CodePatch } from '../../../shared/codebook/operations.ts';
import type { Bilingual, Code, CodeGroup } from '../../../shared/contract/schemas/codebook.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { CodeActions } from './CodeActions.tsx';
import { ColorField } from './ColorField.tsx';
import { ExampleList } from './ExampleList.tsx';
import { useEditing } from './editing.ts';
import { KeyField } from './KeyField.tsx';
import { NameFields } from './NameFields.tsx';
import { nameIn, problemText } from './problem-text.ts';
import { shownColor } from './shown-color.ts';
import { TextField } from './TextField.tsx';

/** A text with one of its languages changed; null where nothing is left of it. */
export function withText(text: Bilingual | undefined, change: { zh?: string; en?: string }): Bilingual | null {
  const { zh = '', en = '' } = { ...text, ...change };
  if (zh === '' && en === '') return null;
  return { zh, ...(en && { en }) };
}

/** Everything there is to say of one code. */
export function CodeEditor({ code, group }: { code: Code; group: CodeGroup }) {
  const t = useT();
  const language = useLanguage();
  const { book, readOnly, change } = useEditing();
  const { id, name, key, definition, include = [], exclude = [], color, retired } = code;
  const problems = checkCodebook(book).filter((problem) => problem.id === id);
  const edit = (patch: CodePatch): void => change({ type: 'code.edit', id, patch });
  const disabled = readOnly || retired !== undefined;
  const replacedBy = retired?.replacedBy.map((other) => nameIn(book, other, language)).join(t('list.separator'));
  return (
    <div className="code-editor" data-testid="code-editor">
      <div className="editor-head">
        <p className="hint">
          {nameIn(book, group.id, language)} · {t('codebook.identifier', { id })}
        </p>
        {!readOnly && <CodeActions code={code} group={group} />}
      </div>
      {retired && (
        <p className="banner is-warning">
          {replacedBy
            ? t('codebook.isReplaced', { version: retired.version, codes: replacedBy })
            : t('codebook.isRetired', { version: retired.version })}
        </p>
      )}
      {problems.length > 0 && (
        <ul className="problems">
          {problems.map((problem) => (
            <li key={`${problem.problem} ${problem.value}`} className={problem.level === 'error' ? 'is-error' : 'hint'}>
              {problemText(problem, book, language, t)}
            </li>
          ))}
        </ul>
      )}
      <div className="field-row">
        <NameFields name={name} disabled={disabled} onCommit={(next) => edit({ name: next })} />
        <KeyField
          value={key ?? ''}
          invalid={problems.some(({ problem }) => problem === 'keyTaken' || problem === 'keyUnusable')}
          disabled={disabled}
          onCommit={(next) => edit({ key: next })}
        />
        <ColorField
          none={t(group.color ? 'codebook.colorGroup' : 'codebook.colorAuto')}
          value={color}
          shown={group.color ?? shownColor(book.groups.indexOf(group))}
          disabled={disabled}
          onCommit={(next) => edit({ color: next })}
        />
      </div>
      <TextField
        label={t('codebook.definition')}
        value={definition?.zh ?? ''}
        lang="zh"
        lines={3}
        disabled={disabled}
        onCommit={(zh) => edit({ definition: withText(definition, { zh: zh.trim() }) })}
      />
      <TextField
        label={t('codebook.definitionEn')}
        value={definition?.en ?? ''}
        lang="en"
        lines={2}
        disabled={disabled}
        onCommit={(en) => edit({ definition: withText(definition, { en: en.trim() }) })}
      />
      <div className="field-row">
        <ExampleList
          label={t('codebook.include')}
          examples={include}
          disabled={disabled}
          onCommit={(next) => edit({ include: next })}
        />
        <ExampleList
          label={t('codebook.exclude')}
          examples={exclude}
          disabled={disabled}
          onCommit={(next) => edit({ exclude: next })}
        />
      </div>
    </div>
  );
}
