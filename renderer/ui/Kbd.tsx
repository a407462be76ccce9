import { keyLabel } from '../features/shortcuts/key-label.ts';

/** A key as it is printed on keyboards. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd>{keyLabel(keys)}</kbd>;
}
