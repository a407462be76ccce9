import { useEffect } from 'react';
import { useSaveStore } from '../api/save-store.ts';

/** Asks before the window closes on decisions that the engine has not acknowledged. */
export function useLeaveGuard(): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (useSaveStore.getState().pending > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
}
