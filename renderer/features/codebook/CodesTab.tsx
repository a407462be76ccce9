import { findCode } from '../../../shared/codebook/find-code.ts';
import { BookEditor } from './BookEditor.tsx';
import { CodeEditor } from './CodeEditor.tsx';
import { CodeTree } from './CodeTree.tsx';
import { type Selection, useEditing } from './editing.ts';
import { GroupEditor } from './GroupEditor.tsx';

/** The list of codes beside the editor of what is chosen in it. */
export function CodesTab({ selection }: { selection: Selection }) {
  const { book } = useEditing();
  const found = selection.type === 'code' ? findCode(book, selection.id) : undefined;
  const group = selection.type === 'group' ? book.groups.find(({ id }) => id === selection.id) : undefined;
  return (
    <div className="codebook-columns">
      <CodeTree selection={found || group ? selection : { type: 'book' }} />
      <section className="codebook-detail">
        {found && <CodeEditor key={found.code.id} code={found.code} group={found.group} />}
        {group && <GroupEditor key={group.id} group={group} />}
        {!found && !group && <BookEditor />}
      </section>
    </div>
  );
}
