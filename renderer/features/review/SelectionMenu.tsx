import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { FIELD_NAMES } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import type { PaneSelection } from '../../text-panes/panes-controller.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ShortcutKey } from '../../ui/ShortcutKey.tsx';
import { anyRemoved } from './block-actions.ts';
import type { CodeIndex } from './code-index.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';

interface SelectionMenuProps {
  detail: DocumentDetail;
  codes: CodeIndex;
  actions: DeskActions;
}

const GAP = 8;

/** Stands under the selection, or over it where there is no room; follows it when the pane scrolls. */
function usePlace(selection: PaneSelection | null, actions: DeskActions) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const update = (): void => {
      const bounds = selection && actions.context.controller.boundsOf(selection);
      const box = menu.current?.getBoundingClientRect();
      if (!bounds || !box) {
        setPlace(null);
        return;
      }
      const below = bounds.bottom + GAP;
      const top = below + box.height + 36 < window.innerHeight ? below : Math.max(52, bounds.top - box.height - GAP);
      setPlace({ left: Math.max(GAP, Math.min(bounds.left, window.innerWidth - box.width - GAP)), top });
    };
    // The caret is drawn after this update of the pane.
    const frame = requestAnimationFrame(update);
    window.addEventListener('scroll', update, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', update, { capture: true });
    };
  }, [selection, actions]);
  return { menu, place };
}

/** What can be done with the selected text: a code, a field, in or out of the clean text. */
export function SelectionMenu({ detail, codes, actions }: SelectionMenuProps) {
  const t = useT();
  const selection = useDeskStore((state) => state.selection);
  const [about, setAbout] = useState<string | null>(null);
  const { menu, place } = usePlace(selection, actions);
  if (!selection) return null;
  const { span } = selection;
  const canJoin = actions.measures.canJoin();
  const canLeaveOut = actions.measures.canLeaveOut();
  const removed = anyRemoved(detail.review.blocks, span);
  return createPortal(
    <div
      ref={menu}
      className="selection-menu"
      role="toolbar"
      aria-label={t('codes.title')}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      // Taking the focus would end the selection's highlight and its keys.
      onPointerDown={(event) => event.preventDefault()}
    >
      <p className="selection-head">
        {t('codes.title')} <small>{t('codes.selected', { count: span.end - span.start })}</small>
      </p>
      <div className="selection-codes">
        {codes.all.map(({ code, look }) => (
          <button
            key={code.id}
            type="button"
            title={look.definition ?? undefined}
            onPointerEnter={() => setAbout(look.definition)}
            onFocus={() => setAbout(look.definition)}
            onClick={() => actions.measures.add(code.id)}
          >
            <i className={`swatch ${look.group}`} aria-hidden />
            <span>{look.name}</span>
            {look.key && <Kbd keys={look.key} />}
          </button>
        ))}
      </div>
      {codes.all.some(({ look }) => look.definition) && (
        // Those who cannot see it hear it with the button.
        <p className="selection-about" aria-hidden>
          {about ?? t('codes.about')}
        </p>
      )}
      {(canJoin || canLeaveOut) && (
        <div className="selection-more">
          {canJoin && (
            <button type="button" onClick={actions.measures.join}>
              {t('key.join')} <ShortcutKey of="measure.join" />
            </button>
          )}
          {canLeaveOut && (
            <button type="button" onClick={actions.measures.leaveOut}>
              {t('key.leaveOut')} <ShortcutKey of="measure.leaveOut" />
            </button>
          )}
        </div>
      )}
      <div className="selection-more">
        <span>{t('codes.asField')}</span>
        {FIELD_NAMES.map((field) => (
          <button key={field} type="button" onClick={() => actions.fields.take(field)}>
            {t(`field.${field}`)}
          </button>
        ))}
        <button type="button" className="selection-block" onClick={actions.blocks.toggle}>
          {t(removed ? 'codes.restore' : 'codes.remove')}
        </button>
        <button type="button" onClick={actions.blocks.promote}>
          {t('rules.promote')} <ShortcutKey of="rule.promote" />
        </button>
      </div>
    </div>,
    // Inside the page's main part, as everything must stand in some part of it.
    document.getElementById('main') ?? document.body,
  );
}
