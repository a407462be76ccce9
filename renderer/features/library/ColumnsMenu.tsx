import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { setPreferences, usePreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Tip } from '../../ui/Tip.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { type Column, chosenColumns, moveColumn, toggleColumn } from './columns.ts';

/** Arrows go from one column to the next; with Alt they take it along. */
const STEPS: Partial<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Which columns the library shows, and in which order; kept on this device. */
export function ColumnsMenu() {
  const t = useT();
  const chosen = usePreferences().columns;
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  /** What is to have the focus again once its row has moved. */
  const moved = useRef<HTMLElement | null>(null);
  const columns = chosenColumns(chosen);
  useShortcuts({ screen: null, capture: null, handlers: { 'library.columns': () => setOpen(true) } });
  useLayoutEffect(() => {
    moved.current?.focus();
    moved.current = null;
  });

  const keep = (next: typeof chosen): void => void setPreferences({ columns: next }).catch(toastError);
  const move = (id: Column['id'], direction: 1 | -1): void => {
    const next = moveColumn(columns, id, direction);
    moved.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const place = next.findIndex((each) => each.id === id) + 1;
    setTold(t('columns.moved', { name: t(`library.column.${id}`), place, count: next.length }));
    keep(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const direction = STEPS[event.key];
    if (!direction) return;
    const boxes = [...event.currentTarget.querySelectorAll('input')];
    const at = boxes.findIndex((box) => box.closest('li')?.contains(document.activeElement));
    const column = columns[at]?.column;
    if (!column) return;
    event.preventDefault();
    if (event.altKey) move(column.id, direction);
    else boxes[at + direction]?.focus();
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Tip label={t('columns.choose')} shortcut="library.columns">
        <Popover.Trigger asChild>
          <button type="button" className="icon-button" aria-label={t('columns.choose')}>
            <Columns3 size={16} aria-hidden />
          </button>
        </Popover.Trigger>
      </Tip>
      <Popover.Portal>
        <Popover.Content
          className="menu columns-menu"
          sideOffset={6}
          align="end"
          collisionPadding={8}
          aria-label={t('columns.choose')}
        >
          <ul onKeyDown={onKeyDown}>
            {columns.map(({ column: { id }, shown }, index) => (
              <li key={id} data-column={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={shown}
                    // The way to the page must stay; it can be reached, so that arrows do not pass it over.
                    aria-disabled={id === 'title'}
                    onChange={() => id !== 'title' && keep(toggleColumn(columns, id))}
                  />
                  {t(`library.column.${id}`)}
                </label>
                {([-1, 1] as const).map((direction) => {
                  const Arrow = direction < 0 ? ArrowUp : ArrowDown;
                  const name = t(direction < 0 ? 'columns.earlier' : 'columns.later', {
                    name: t(`library.column.${id}`),
                  });
                  return (
                    <button
                      key={direction}
                      type="button"
                      className="icon-button"
                      aria-label={name}
                      title={name}
                      aria-disabled={index === (direction < 0 ? 0 : columns.length - 1)}
                      onClick={() => move(id, direction)}
                    >
                      <Arrow size={14} aria-hidden />
                    </button>
                  );
                })}
              </li>
            ))}
          </ul>
          <p className="hint">{t('columns.hint')}</p>
          <button type="button" className="link" disabled={chosen.length === 0} onClick={() => keep([])}>
            {t('columns.reset')}
          </button>
          <p className="visually-hidden" role="status">
            {told}
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
