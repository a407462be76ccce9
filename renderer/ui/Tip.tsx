import { Tooltip } from 'radix-ui';
import type { ReactElement } from 'react';
import { keysOf } from '../features/shortcuts/bindings.ts';
import { useBindings } from '../features/shortcuts/present-keys.ts';
import type { ShortcutId } from '../features/shortcuts/registry.ts';
import { Kbd } from './Kbd.tsx';

interface TipProps {
  label: string;
  /** Shows the key of this shortcut beside the label. */
  shortcut?: ShortcutId;
  children: ReactElement;
}

/** A tooltip that names an action and its key. */
export function Tip({ label, shortcut, children }: TipProps) {
  const bindings = useBindings();
  const [key] = shortcut ? keysOf(bindings, shortcut) : [];
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
