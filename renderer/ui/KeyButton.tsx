import { Kbd } from './Kbd.tsx';

interface KeyButtonProps {
  label: string;
  /** The key that does the same; it is all the button shows. */
  keys: string;
  onClick: () => void;
}

/** A button that is its own key. */
export function KeyButton({ label, keys, onClick }: KeyButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <Kbd keys={keys} />
    </button>
  );
}
