import { useEffect } from 'react';

/**
 * Keeps the keys that an input method is using from everything else: Enter chooses a word and Escape gives one up, and
 * neither may submit a form, close a dialog or act as a shortcut. It stands before all other listeners, those of
 * libraries included, so that no field has to see to it by itself. The input method has had its key by then.
 */
export function useCompositionGuard(): void {
  useEffect(() => {
    const guard = (event: KeyboardEvent): void => {
      // 229 is what browsers report for keys that an input method has taken; some forget to say that it composes.
      if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
    };
    for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, guard, { capture: true });
    return () => {
      for (const type of ['keydown', 'keyup'] as const) window.removeEventListener(type, guard, { capture: true });
    };
  }, []);
}
