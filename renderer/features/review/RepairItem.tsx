import { Check, X } from 'lucide-react';
import type { ReviewedEdit } from '../../../shared/review/review-state.ts';
import { reasonName, ruleName, useT } from '../../i18n/i18n.ts';
import { KeyButton } from '../../ui/KeyButton.tsx';
import { useInSight } from '../../ui/use-in-sight.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { editKey, isMendable, sameFocus } from './suggestions.ts';

/** Characters shown on each side of a repair. */
const CONTEXT = 5;

/** A repair with the words around it, without which a space or a point says nothing. */
function RepairText({ raw, edit: { start, end, insert } }: { raw: string; edit: ReviewedEdit }) {
  const t = useT();
  const before = raw
    .slice(Math.max(0, start - CONTEXT), start)
    .split('\n')
    .at(-1);
  const after = raw.slice(end, end + CONTEXT).split('\n')[0];
  const old = raw.slice(start, end);
  return (
    <span className="repair-text">
      …{before}
      {old === insert ? <mark>{old}</mark> : <del className={/^\s+$/.test(old) ? 'is-space' : undefined}>{old}</del>}
      {old !== insert && <ins>{insert}</ins>}
      {after}…{insert === '' && ` ${t('repairs.nothing')}`}
    </span>
  );
}

interface RepairItemProps {
  edit: ReviewedEdit;
  raw: string;
  actions: DeskActions;
}

export function RepairItem({ edit, raw, actions }: RepairItemProps) {
  const t = useT();
  const key = editKey(edit);
  const focused = useDeskStore((state) => sameFocus(state.focus, { type: 'edit', key }));
  const element = useInSight<HTMLLIElement>(focused);
  const mendable = isMendable(raw, edit);
  return (
    <li ref={element} className={focused ? 'is-focused' : undefined}>
      <button
        type="button"
        className="repair-change"
        lang="zh"
        title={`${ruleName(edit.rule)} · ${reasonName(edit.reason)}`}
        onClick={() => useDeskStore.setState({ focus: { type: 'edit', key } })}
      >
        <RepairText raw={raw} edit={edit} />
        <small>{mendable ? ruleName(edit.rule) : reasonName(edit.reason)}</small>
      </button>
      <span className="confidence">{edit.confidence.toFixed(2)}</span>
      {mendable && (
        <KeyButton
          label={t('repairs.accept')}
          shortcut="suggestion.accept"
          icon={<Check size={11} aria-hidden />}
          onClick={() => actions.edits.set(edit, true)}
        />
      )}
      <KeyButton
        label={t('repairs.reject')}
        shortcut="suggestion.reject"
        icon={<X size={11} aria-hidden />}
        onClick={() => actions.edits.set(edit, false)}
      />
    </li>
  );
}
