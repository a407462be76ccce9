import { type RefObject, useEffect, useRef } from 'react';

/** Scrolls an element into sight when it comes into focus. */
export function useInSight<T extends HTMLElement>(focused: boolean): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (focused) element.current?.scrollIntoView({ block: 'nearest' });
  }, [focused]);
  return element;
}
