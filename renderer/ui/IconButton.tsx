import type { LucideIcon } from 'lucide-react';
import type { ShortcutId } from '../features/shortcuts/registry.ts';
import { Tip } from './Tip.tsx';

interface IconButtonProps {
  icon: LucideIcon;
  label: string;
  shortcut: ShortcutId;
  /** It keeps its place and says that there is nothing to do. */
  isIdle?: boolean;
  onClick: () => void;
}

/** A button of one sign, whose tooltip gives its name and key. */
export function IconButton({ icon: Icon, label, shortcut, isIdle, onClick }: IconButtonProps) {
  return (
    <Tip label={label} shortcut={shortcut}>
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        aria-disabled={isIdle}
        data-command={shortcut}
        onClick={onClick}
      >
        <Icon size={16} aria-hidden />
      </button>
    </Tip>
  );
}
