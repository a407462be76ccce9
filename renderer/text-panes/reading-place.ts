import { EditorView } from '@codemirror/view';
import { heightOfPosition, type MappedPane, rawInSight } from './scroll-map.ts';

/** Room kept free at the edges of a pane around what is put back in sight, px. */
const EDGE = 40;

/** Where a raw position stands below the top of its pane; estimated when it is not drawn. */
function topOf({ view, fromRaw }: MappedPane, raw: number): number {
  const position = Math.min(view.state.doc.length, fromRaw(raw, 1));
  const drawn = view.coordsAtPos(position, 1);
  if (drawn) return drawn.top - view.scrollDOM.getBoundingClientRect().top;
  return heightOfPosition(view, position) + view.documentPadding.top - view.scrollDOM.scrollTop;
}

const inSight = (top: number, { view }: MappedPane): boolean => top >= 0 && top <= view.scrollDOM.clientHeight - EDGE;

/** What the reader looks at and where on the screen it stands, so that it stays there when the panes are laid out anew. */
export class ReadingPlace {
  #raw = 0;
  #tops: number[] = [];
  #held = 0;

  /**
   * Notes where the panes stand: by the first of `marks` (raw positions) in sight, else by the text itself.
   * Does nothing while a new layout settles.
   */
  note(panes: readonly MappedPane[], marks: readonly number[]): void {
    const first = panes[0];
    if (this.#held > 0 || !first) return;
    const seen = marks.find((raw) => panes.some((pane) => inSight(topOf(pane, raw), pane)));
    this.#raw = seen ?? rawInSight(first);
    this.#tops = panes.map((pane) => topOf(pane, this.#raw));
  }

  /** Puts the panes back. The editor scrolls after it has measured the new layout. */
  restore(panes: readonly MappedPane[]): void {
    this.#held++;
    panes.forEach(({ view, fromRaw }, index) => {
      const room = view.scrollDOM.clientHeight - 2 * EDGE;
      const top = this.#tops[index];
      if (top === undefined || room <= 0) return;
      const position = Math.min(view.state.doc.length, fromRaw(this.#raw, 1));
      const yMargin = Math.max(0, Math.min(room, top));
      view.dispatch({ effects: EditorView.scrollIntoView(position, { y: 'start', yMargin }) });
    });
    // The measuring comes with the next frame, the scroll events it causes with the one after.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          this.#held--;
        }),
      ),
    );
  }
}
