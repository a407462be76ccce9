import type { ReactNode } from 'react';
import { useKey } from '../features/shortcuts/present-keys.ts';
import type { ShortcutId } from '../features/shortcuts/registry.ts';
import { Kbd } from './Kbd.tsx';

interface KeyButtonProps {
  label: string;
  /** The command that does the same to the thing in focus; its key is all the button shows. */
  shortcut: ShortcutId;
  /** Shown where the command has no key. */
  icon: ReactNode;
  onClick: () => void;
}

/** A button that is its own key. */
export function KeyButton({ label, shortcut, icon, onClick }: KeyButtonProps) {
  const key = useKey(shortcut);
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      {key ? <Kbd keys={key} /> : <kbd>{icon}</kbd>}
    </button>
  );
}
