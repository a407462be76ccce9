import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { ReviewedEdit } from '../../../shared/review/review-state.ts';
import { reasonName, ruleName, useT } from '../../i18n/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { editKey, isMendable, sameFocus } from './suggestions.ts';

/** Characters shown on each side of a repair. */
const CONTEXT = 6;

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
    <>
      …{before}
      <del>{/^\s+$/.test(old) ? '␣' : old}</del>
      {old !== insert && <ins>{insert}</ins>}
      {after}…{insert === '' && ` ${t('repairs.nothing')}`}
    </>
  );
}

/** Repairs that the machine is not sure of; hidden when there are none. */
export function RepairsCard({ detail, actions }: { detail: DocumentDetail; actions: DeskActions }) {
  const t = useT();
  const focus = useDeskStore((state) => state.focus);
  const suggested = detail.review.edits.filter((edit) => edit.status === 'suggested');
  if (suggested.length === 0) return null;
  return (
    <section className="card" aria-label={t('repairs.title')}>
      <h3>
        {t('repairs.title')} {suggested.length}
      </h3>
      <ul className="repairs" data-testid="repairs">
        {suggested.map((edit) => {
          const key = editKey(edit);
          return (
            <li key={key} className={sameFocus(focus, { type: 'edit', key }) ? 'is-focused' : undefined}>
              <button
                type="button"
                className="repair-change"
                lang="zh"
                title={`${ruleName(edit.rule)} · ${reasonName(edit.reason)}`}
                onClick={() => useDeskStore.setState({ focus: { type: 'edit', key } })}
              >
                <RepairText raw={detail.raw} edit={edit} />
                <small>{ruleName(edit.rule)}</small>
              </button>
              <span className="confidence">{edit.confidence.toFixed(2)}</span>
              {isMendable(detail.raw, edit) && (
                <button
                  type="button"
                  aria-label={t('repairs.accept')}
                  title={t('repairs.accept')}
                  onClick={() => actions.edits.set(edit, true)}
                >
                  <Kbd keys="a" />
                </button>
              )}
              <button
                type="button"
                aria-label={t('repairs.reject')}
                title={t('repairs.reject')}
                onClick={() => actions.edits.set(edit, false)}
              >
                <Kbd keys="x" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
