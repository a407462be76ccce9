import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-reduced-motion: reduce)');
const listen = (notify: () => void): (() => void) => {
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
};

/** Whether the reader has asked the system for less movement. */
export const useReducedMotion = (): boolean => useSyncExternalStore(listen, () => query.matches);
