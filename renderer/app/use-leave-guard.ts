import { useEffect } from 'react';
import { desktop } from '../api/desktop-transport.ts';
import { sendWhatWaits } from '../api/review-queue.ts';
import { useSaveStore } from '../api/save-store.ts';

/** Sends what is not sent yet when the window closes, and asks first where the engine has not acknowledged all of it. */
export function useLeaveGuard(): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      sendWhatWaits();
      // A desktop window would refuse to close without saying why; there the engine outlives the page.
      if (!desktop && useSaveStore.getState().pending > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
}
