import { type ComponentProps, useRef } from 'react';

/**
 * The system's list of choices. Opened by pointer it gives the focus back after a choice: kept, it would take the
 * letters that are shortcuts for its own.
 */
export function Select({ onChange, children, ...rest }: ComponentProps<'select'>) {
  const byPointer = useRef(false);
  return (
    <select
      {...rest}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
      onChange={(event) => {
        if (byPointer.current) event.currentTarget.blur();
        onChange?.(event);
      }}
    >
      {children}
    </select>
  );
}
