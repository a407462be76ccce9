import { Tooltip } from 'radix-ui';
import type { ReactElement } from 'react';
import { firstKey, type ShortcutId } from '../features/shortcuts/registry.ts';
import { Kbd } from './Kbd.tsx';

interface TipProps {
  label: string;
  /** Shows the key of this shortcut beside the label. */
  shortcut?: ShortcutId;
  children: ReactElement;
}

/** A tooltip that names an action and its key. */
export function Tip({ label, shortcut, children }: TipProps) {
  const key = shortcut && firstKey(shortcut);
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tip" sideOffset={6} collisionPadding={8}>
          {label}
          {key && <Kbd keys={key} />}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
