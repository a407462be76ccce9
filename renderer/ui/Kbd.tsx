import { CornerDownLeft } from 'lucide-react';
import { keyLabel } from '../features/shortcuts/key-label.ts';

/** A key as it is printed on keyboards. */
export function Kbd({ keys }: { keys: string }) {
  // The bundled fonts have no sign for the Enter key.
  if (keys === 'Enter') {
    return (
      <kbd>
        <CornerDownLeft size={11} aria-hidden />
        <span className="visually-hidden">Enter</span>
      </kbd>
    );
  }
  return <kbd>{keyLabel(keys)}</kbd>;
}
