import { useKey } from '../features/shortcuts/present-keys.ts';
import type { ShortcutId } from '../features/shortcuts/registry.ts';
import { Kbd } from './Kbd.tsx';

/** The key that a command has now; nothing where it has none. */
export function ShortcutKey({ of }: { of: ShortcutId }) {
  const key = useKey(of);
  return key && <Kbd keys={key} />;
}
