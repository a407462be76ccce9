import { useEffect } from 'react';

/** Folds hear keys of their own; what opens a menu gets the focus back from it. */
const KEEPS_FOCUS = '.fold, [aria-haspopup], [role=dialog], [role=menu]';

/**
 * Takes the focus from a button or link that was clicked with a pointer: kept, Enter and Space would press it
 * again instead of doing what they do on the page. A control reached by Tab keeps it.
 */
export function useKeysReturn(): void {
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      const { activeElement } = document;
      // A click made by a key has no count.
      if (event.detail === 0 || !(event.target instanceof Element) || !(activeElement instanceof HTMLElement)) return;
      const control = event.target.closest('button, a[href]');
      if (control && control === activeElement && !control.closest(KEEPS_FOCUS)) activeElement.blur();
    };
    // Before the click is heard, so that a dialog it opens does not give the focus back to it.
    window.addEventListener('click', onClick, { capture: true });
    return () => window.removeEventListener('click', onClick, { capture: true });
  }, []);
}
