import { useT } from '../../i18n/i18n.ts';
import { withText } from './CodeEditor.tsx';
import { useEditing } from './editing.ts';
import { NameFields } from './NameFields.tsx';
import { TextField } from './TextField.tsx';

/** The name of the codebook, and what one tag is a tag of. */
export function BookEditor() {
  const t = useT();
  const { book, readOnly, change } = useEditing();
  const { id, name, unit } = book;
  return (
    <div className="code-editor">
      <div className="editor-head">
        <p className="hint">
          {t('codebook.about')} · {t('codebook.identifier', { id })}
        </p>
      </div>
      <div className="field-row">
        <NameFields name={name} disabled={readOnly} onCommit={(next) => change({ type: 'book.edit', name: next })} />
      </div>
      <TextField
        label={t('codebook.unit')}
        value={unit?.zh ?? ''}
        lang="zh"
        lines={3}
        disabled={readOnly}
        onCommit={(zh) => change({ type: 'book.edit', unit: withText(unit, { zh: zh.trim() }) })}
      />
      <TextField
        label={t('codebook.unitEn')}
        value={unit?.en ?? ''}
        lang="en"
        lines={3}
        disabled={readOnly}
        onCommit={(en) => change({ type: 'book.edit', unit: withText(unit, { en: en.trim() }) })}
      />
    </div>
  );
}
