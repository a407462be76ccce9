import { ArrowDown, ArrowUp } from 'lucide-react';
import type { CodeGroup } from '../../../shared/contract/schemas/codebook.ts';
import { useT } from '../../i18n/i18n.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { useEditing } from './editing.ts';

/** What can be done with a group as a whole. */
export function GroupActions({ group }: { group: CodeGroup }) {
  const t = useT();
  const { book, change, select } = useEditing();
  const { id, codes } = group;
  const at = book.groups.indexOf(group);
  const isFirst = at === 0;
  const isLast = at === book.groups.length - 1;
  const moveTo = (index: number): void => {
    if (index >= 0 && index < book.groups.length) change({ type: 'group.move', id, index });
  };
  const remove = (): void => {
    change({ type: 'group.remove', id });
    select({ type: 'book' });
  };
  useShortcuts({
    screen: null,
    capture: null,
    handlers: {
      'group.moveUp': () => moveTo(at - 1),
      'group.moveDown': () => moveTo(at + 1),
      'group.remove': remove,
    },
    isReady: (command) =>
      command === 'group.moveUp' ? !isFirst : command === 'group.moveDown' ? !isLast : codes.length === 0,
  });
  return (
    <div className="code-actions">
      <IconButton
        icon={ArrowUp}
        label={t('codebook.moveUp')}
        shortcut="group.moveUp"
        isIdle={isFirst}
        onClick={() => moveTo(at - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('codebook.moveDown')}
        shortcut="group.moveDown"
        isIdle={isLast}
        onClick={() => moveTo(at + 1)}
      />
      <button
        type="button"
        className="button button-small"
        disabled={codes.length > 0}
        title={codes.length > 0 ? t('codebook.groupNotEmpty') : undefined}
        onClick={remove}
      >
        {t('codebook.removeGroup')}
      </button>
    </div>
  );
}
