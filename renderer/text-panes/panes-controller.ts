import { EditorSelection } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { Span } from '../../shared/text/model.ts';
import type { OffsetMap } from '../../shared/text/offset-map.ts';
import { openFind } from './pane-search.ts';
import { type Overlay, setOverlay } from './pane-state.ts';
import { ReadingPlace } from './reading-place.ts';
import { alignPane, heightOfPosition, lineOnScreen, type MappedPane } from './scroll-map.ts';
import { clauseAround, type Side, selectionToRaw, stepCharacter } from './spans.ts';
import { watchPane } from './watch-pane.ts';
import { stepWord, widerSpan } from './widen.ts';

/** Where something stands on the screen, CSS pixels from the window's top. */
interface Extent {
  top: number;
  bottom: number;
}

/** The line in front, in both panes. */
export interface Link {
  raw: Extent;
  clean: Extent;
}

/** How far a step goes. */
export type StepUnit = 'character' | 'word';

export interface PaneSelection {
  side: Side;
  /** The range of raw text that a tag would get. */
  span: Span;
}

/** Ties the two panes together through the offset map: scrolling, pointer, selection, focus. */
export class PanesController {
  readonly #views: Record<Side, EditorView | null> = { raw: null, clean: null };
  readonly #overlays: Record<Side, Overlay> = {
    raw: { here: null, echo: [], focus: [] },
    clean: { here: null, echo: [], focus: [] },
  };
  #raw = '';
  #map: OffsetMap | null = null;
  /** The pane that the reader moves; only its scrolling moves the other, so they cannot chase each other. */
  #driver: Side | null = null;
  #caret = 0;
  readonly #place = new ReadingPlace();
  #noting = 0;
  #onPoint: (raw: number) => void = () => undefined;
  #onLink: (link: Link | null) => void = () => undefined;
  #linking = 0;
  #selection: PaneSelection | null = null;
  /** While the pointer is still drawing a selection, nobody is told of it. */
  #drawing = false;
  #frame = 0;
  readonly #onSelection: (selection: PaneSelection | null) => void;

  constructor(onSelection: (selection: PaneSelection | null) => void) {
    this.#onSelection = onSelection;
  }

  attach(side: Side, view: EditorView): () => void {
    this.#views[side] = view;
    const unwatch = watchPane(view, {
      onDrive: () => {
        this.#driver = side;
      },
      onHover: (x, y) => this.#hover(side, x, y),
      onLeave: () => this.#echoSelection(),
      onDown: () => {
        this.#drawing = true;
      },
      onUp: () => {
        if (!this.#drawing) return;
        this.#drawing = false;
        // The last movement of the selection is still on its way.
        queueMicrotask(() => this.#onSelection(this.#selection));
      },
      onScroll: () => {
        this.#follow(side);
        this.#link();
        this.#notePlace();
      },
      onResize: () => this.keepPlace(),
    });
    return () => {
      unwatch();
      this.#views[side] = null;
    };
  }

  /** Called when the panes show another page or a changed projection. */
  show(raw: string, map: OffsetMap, fresh: boolean): void {
    this.#raw = raw;
    this.#map = map;
    if (!fresh) {
      this.#redraw();
      this.keepPlace();
      return;
    }
    this.#caret = 0;
    this.#driver = null;
    for (const side of ['raw', 'clean'] as const) {
      this.#overlays[side] = { here: null, echo: [], focus: [] };
      const view = this.#views[side];
      if (view) view.scrollDOM.scrollTop = 0;
    }
    this.#select(null);
    this.#notePlace();
  }

  /** Called with the raw position that a click without a selection chose. */
  whenPointed(listener: (raw: number) => void): void {
    this.#onPoint = listener;
  }

  /** Keeps in sight what the reader looks at, while size, letters or labels of the panes change. */
  keepPlace(): void {
    // Each pane goes back to its own place; neither follows the other meanwhile.
    this.#driver = null;
    this.#place.restore(this.#panes());
  }

  /** Tells where the line in front stands in both panes, whenever that changes; null where it is out of sight. */
  whenLinked(listener: (link: Link | null) => void): () => void {
    this.#onLink = listener;
    this.#link();
    return () => {
      this.#onLink = () => undefined;
    };
  }

  /** The raw position of the caret. */
  get caret(): number {
    return this.#caret;
  }

  get selection(): PaneSelection | null {
    return this.#selection;
  }

  /** Tells the controller what happened in a pane. */
  readonly onUpdate = (side: Side, update: ViewUpdate): void => {
    // What a search finds is looked at, not chosen for a tag.
    const byReader = update.transactions.some(
      (transaction) => transaction.isUserEvent('select') && !transaction.isUserEvent('select.search'),
    );
    if (!update.selectionSet || !byReader || !this.#map) return;
    const { main } = update.state.selection;
    this.#caret = side === 'raw' ? main.head : this.#map.cleanToRaw(main.head, 1);
    const pointed = main.empty && update.transactions.some((transaction) => transaction.isUserEvent('select.pointer'));
    const span = main.empty ? null : selectionToRaw(side, { start: main.from, end: main.to }, this.#raw, this.#map);
    const other = this.#views[side === 'raw' ? 'clean' : 'raw'];
    // The other pane is being updated from within this one's update: wait for it to end.
    queueMicrotask(() => {
      if (span && other && !other.state.selection.main.empty) {
        other.dispatch({ selection: EditorSelection.cursor(other.state.selection.main.head) });
      }
      this.#select(span ? { side, span } : null);
      this.#here();
      if (pointed) this.#onPoint(this.#caret);
      this.#notePlace();
    });
  };

  /** Selects what a search has found, else the word at the caret; pressed again the clause, the sentence, the line. */
  widenSelection(): void {
    const isFound = (span: Span): boolean => !this.#selection && span.start < span.end;
    this.#changeSelection((text, span) => (isFound(span) ? span : widerSpan(text, span)));
  }

  /** Moves one edge of the selection by a character or a word; it keeps at least one character. */
  moveSelectionEdge(edge: 'start' | 'end', direction: -1 | 1, unit: StepUnit): void {
    this.#changeSelection((text, span) => {
      const step = unit === 'word' ? stepWord : stepCharacter;
      const moved = { ...span, [edge]: step(text, span[edge], direction) };
      return moved.start >= 0 && moved.end <= text.length && moved.start < moved.end ? moved : span;
    });
  }

  /** The raw position one character, or one word of the clean text, away. */
  stepRaw(position: number, direction: -1 | 1, unit: StepUnit): number {
    const map = this.#map;
    const clean = this.#views.clean?.state.doc.toString();
    if (unit === 'character' || !map || clean === undefined) return stepCharacter(this.#raw, position, direction);
    const next = stepWord(clean, map.rawToClean(position, direction), direction);
    const raw = map.cleanToRaw(next, direction === 1 ? -1 : 1);
    // In removed text the clean text stands still: there words are those of the raw text.
    return direction * (raw - position) > 0 ? raw : stepWord(this.#raw, position, direction);
  }

  /** Changes the selection of the pane that has one, else that has the focus, else of the clean text. */
  #changeSelection(change: (text: string, span: Span) => Span): void {
    const { raw, clean } = this.#views;
    const isRaw = this.#selection ? this.#selection.side === 'raw' : raw?.dom.contains(document.activeElement);
    const view = isRaw ? raw : clean;
    if (!view || !this.#map) return;
    const { main } = view.state.selection;
    // Without a selection the reading starts where the last focus or click was, also if that was in the other pane.
    const caret = main.empty && view === clean ? this.#map.rawToClean(this.#caret, 1) : main.from;
    const from = { start: caret, end: main.empty ? caret : main.to };
    const { start, end } = change(view.state.doc.toString(), from);
    if (start === end) return;
    const selection = EditorSelection.range(start, end);
    view.dispatch({ selection, userEvent: 'select', scrollIntoView: true });
  }

  clearSelection(): void {
    for (const view of Object.values(this.#views)) {
      if (view && !view.state.selection.main.empty) {
        view.dispatch({ selection: EditorSelection.cursor(view.state.selection.main.head) });
      }
    }
    this.#select(null);
  }

  /** Marks raw ranges in both panes; scrolls there when they are not in sight. */
  focus(spans: readonly Span[], scroll: boolean): void {
    const map = this.#map;
    const first = spans[0];
    const cleanSpans = map ? spans.flatMap((span) => map.rawRangeToClean(span)) : [];
    if (!first || !map || !scroll) {
      this.#overlay('raw', { focus: spans });
      this.#overlay('clean', { focus: cleanSpans });
      return;
    }
    const clean = map.rawToClean(first.start, 1);
    this.#caret = first.start;
    this.#link();
    this.#overlay('raw', { focus: spans, here: first.start });
    this.#overlay('clean', { focus: cleanSpans, here: clean });
    if (this.#sees('raw', first.start, first.end) && this.#sees('clean', clean, clean)) {
      this.#notePlace();
      return;
    }
    this.#driver = null;
    this.#views.raw?.dispatch({ effects: EditorView.scrollIntoView(first.start, { y: 'center' }) });
    this.#views.clean?.dispatch({
      effects: EditorView.scrollIntoView(Math.min(clean, map.cleanLength), { y: 'center' }),
    });
  }

  /** Moves both panes by a share of the visible height. */
  scrollPages(pages: number): void {
    const view = this.#views.raw;
    if (!view) return;
    this.#driver = 'raw';
    view.scrollDOM.scrollBy({ top: pages * view.scrollDOM.clientHeight * 0.85 });
  }

  /** Opens the search of the pane that has the focus, else of the raw text. */
  find(): void {
    const { raw, clean } = this.#views;
    const view = clean?.dom.contains(document.activeElement) ? clean : raw;
    if (view) openFind(view);
  }

  focusPane(side: Side): void {
    this.#views[side]?.focus();
  }

  /** The place of a raw range on the screen, in the pane where it was selected. */
  boundsOf(selection: PaneSelection): { left: number; top: number; bottom: number } | null {
    const view = this.#views[selection.side];
    if (!view || !this.#map) return null;
    const { main } = view.state.selection;
    const from = view.coordsAtPos(main.from, 1);
    const to = view.coordsAtPos(main.to, -1);
    const pane = view.scrollDOM.getBoundingClientRect();
    if (!from || !to || to.bottom < pane.top || from.top > pane.bottom) return null;
    const sameLine = Math.abs(from.top - to.top) < 4;
    return { left: sameLine ? from.left : pane.left + 90, top: from.top, bottom: to.bottom };
  }

  #sees(side: Side, start: number, end: number): boolean {
    const view = this.#views[side];
    if (!view) return true;
    const { clientHeight, scrollTop } = view.scrollDOM;
    const offset = view.documentPadding.top - scrollTop;
    const size = view.state.doc.length;
    const top = heightOfPosition(view, Math.min(start, size)) + offset;
    const bottom = heightOfPosition(view, Math.min(end, size)) + offset;
    return top > 40 && bottom < clientHeight - 80;
  }

  #select(selection: PaneSelection | null): void {
    if (!selection && !this.#selection) return;
    this.#selection = selection;
    this.#echoSelection();
    if (!this.#drawing || !selection) this.#onSelection(selection);
  }

  #echoSelection(): void {
    cancelAnimationFrame(this.#frame);
    this.#echo(this.#selection);
  }

  #echo(source: PaneSelection | null): void {
    const map = this.#map;
    this.#overlay('raw', { echo: source && source.side === 'clean' ? [source.span] : [] });
    this.#overlay('clean', { echo: source && source.side === 'raw' && map ? map.rawRangeToClean(source.span) : [] });
  }

  #hover(side: Side, x: number, y: number): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const view = this.#views[side];
      const map = this.#map;
      if (!view || !map || this.#selection) return;
      const position = view.posAtCoords({ x, y });
      if (position === null) return this.#echo(null);
      const line = view.state.doc.lineAt(position);
      const inLine = clauseAround(line.text, position - line.from);
      const clause = { start: line.from + inLine.start, end: line.from + inLine.end };
      this.#echo({ side, span: side === 'raw' ? clause : map.cleanRangeToRaw(clause) });
    });
  }

  #here(): void {
    this.#link();
    this.#overlay('raw', { here: this.#caret });
    this.#overlay('clean', { here: this.#map?.rawToClean(this.#caret, 1) ?? null });
  }

  /** Puts all that is marked where it stands in a text that has changed. */
  #redraw(): void {
    const { focus } = this.#overlays.raw;
    const map = this.#map;
    this.#overlays.clean = {
      here: null,
      echo: [],
      focus: map ? focus.flatMap((span) => map.rawRangeToClean(span)) : [],
    };
    this.#here();
    this.#echo(this.#selection);
    this.#views.clean?.dispatch({ effects: setOverlay.of(this.#overlays.clean) });
  }

  #overlay(side: Side, change: Partial<Overlay>): void {
    const before = this.#overlays[side];
    const after = { ...before, ...change };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    this.#overlays[side] = after;
    this.#views[side]?.dispatch({ effects: setOverlay.of(after) });
  }

  /** Looks where the line in front stands, once a frame. */
  #link(): void {
    cancelAnimationFrame(this.#linking);
    this.#linking = requestAnimationFrame(() => {
      const { raw, clean } = this.#views;
      const map = this.#map;
      if (!raw || !clean || !map || this.#overlays.raw.here === null) return this.#onLink(null);
      const left = lineOnScreen(raw, this.#caret);
      const right = lineOnScreen(clean, Math.min(clean.state.doc.length, map.rawToClean(this.#caret, 1)));
      this.#onLink(left && right && { raw: left, clean: right });
    });
  }

  #follow(side: Side): void {
    if (side !== this.#driver) return;
    const panes = this.#panes();
    const from = panes[side === 'raw' ? 0 : 1];
    const to = panes[side === 'raw' ? 1 : 0];
    if (from && to) alignPane(from, to);
  }

  /** Raw and clean pane, when both are there. */
  #panes(): MappedPane[] {
    const { raw, clean } = this.#views;
    const map = this.#map;
    if (!raw || !clean || !map) return [];
    const same = (position: number): number => position;
    return [
      { view: raw, toRaw: same, fromRaw: same },
      { view: clean, toRaw: (at) => map.cleanToRaw(at, 1), fromRaw: (at, side) => map.rawToClean(at, side) },
    ];
  }

  /** Looks where the panes stand once the frame is drawn; many movements of one frame need one look. */
  #notePlace(): void {
    cancelAnimationFrame(this.#noting);
    this.#noting = requestAnimationFrame(() => {
      const focus = this.#overlays.raw.focus[0];
      this.#place.note(this.#panes(), focus ? [focus.start, this.#caret] : [this.#caret]);
    });
  }
}
