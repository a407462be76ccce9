import type { EditorView } from '@codemirror/view';

/** What the reader does with a pane. */
export interface PaneWatcher {
  /** Began to move it or to point into it. */
  onDrive: () => void;
  /** Points somewhere with no button down; window coordinates. */
  onHover: (x: number, y: number) => void;
  onLeave: () => void;
  /** Presses the pointer on the text, and lets it go anywhere. */
  onDown: () => void;
  onUp: () => void;
  onScroll: () => void;
  /** The pane has another size than before. */
  onResize: () => void;
}

/** Tells what happens to a pane until the function returned is called. */
export function watchPane(view: EditorView, watcher: PaneWatcher): () => void {
  const { onDrive, onHover, onLeave, onDown, onUp, onScroll, onResize } = watcher;
  let size = '';
  const sizes = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = view.scrollDOM;
    const before = size;
    size = `${clientWidth} ${clientHeight}`;
    if (before !== '' && before !== size) onResize();
  });
  sizes.observe(view.scrollDOM);
  for (const type of ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const) {
    view.dom.addEventListener(type, onDrive, { passive: true });
  }
  view.dom.addEventListener('pointermove', ({ buttons, clientX, clientY }) => {
    onDrive();
    if (buttons === 0) onHover(clientX, clientY);
  });
  view.dom.addEventListener('pointerleave', onLeave);
  view.contentDOM.addEventListener('pointerdown', onDown);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  view.scrollDOM.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    sizes.disconnect();
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
    view.scrollDOM.removeEventListener('scroll', onScroll);
  };
}
