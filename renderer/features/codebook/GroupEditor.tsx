import type { CodeGroup } from '../../../shared/contract/schemas/codebook.ts';
import { useT } from '../../i18n/i18n.ts';
import { ColorField } from './ColorField.tsx';
import { useEditing } from './editing.ts';
import { GroupActions } from './GroupActions.tsx';
import { NameFields } from './NameFields.tsx';
import { shownColor } from './shown-color.ts';

/** The names and the colour of a group. */
export function GroupEditor({ group }: { group: CodeGroup }) {
  const t = useT();
  const { book, readOnly, change } = useEditing();
  const { id, name, color } = group;
  return (
    <div className="code-editor">
      <div className="editor-head">
        <p className="hint">
          {t('codebook.group')} · {t('codebook.identifier', { id })}
        </p>
        {!readOnly && <GroupActions group={group} />}
      </div>
      <div className="field-row">
        <NameFields
          name={name}
          disabled={readOnly}
          onCommit={(next) => change({ type: 'group.edit', id, patch: { name: next } })}
        />
        <ColorField
          none={t('codebook.colorAuto')}
          value={color}
          shown={shownColor(book.groups.indexOf(group))}
          disabled={readOnly}
          onCommit={(next) => change({ type: 'group.edit', id, patch: { color: next } })}
        />
      </div>
    </div>
  );
}
