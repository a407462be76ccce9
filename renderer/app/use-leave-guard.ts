import { useEffect } from 'react';
import { desktop } from '../api/desktop-transport.ts';
import { useSaveStore } from '../api/save-store.ts';

/** Asks before the window closes on decisions that the engine has not acknowledged. */
export function useLeaveGuard(): void {
  useEffect(() => {
    // A desktop window would refuse to close without saying why; there the engine outlives the page.
    if (desktop) return;
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (useSaveStore.getState().pending > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
}
