import { type Range, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, type GutterMarker } from '@codemirror/view';
import type { Span } from '../../shared/text/model.ts';

/** What the blocks of a page look like in one pane. */
export interface PaneLook {
  decorations: DecorationSet;
  /** The marker in the margin of each line, from line 1 on. */
  margin: readonly GutterMarker[];
}

export const setLook = StateEffect.define<PaneLook>();

export const lookField = StateField.define<PaneLook>({
  create: () => ({ decorations: Decoration.none, margin: [] }),
  update(look, transaction) {
    for (const effect of transaction.effects) if (effect.is(setLook)) return effect.value;
    return transaction.docChanged ? { ...look, decorations: look.decorations.map(transaction.changes) } : look;
  },
  provide: (field) => EditorView.decorations.from(field, (look) => look.decorations),
});

export const setMarks = StateEffect.define<DecorationSet>();

/** Measures and repairs; apart from the look because most decisions change only them. */
export const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMarks)) return effect.value;
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What the reader is looking at: changes with every movement, so it is kept apart from the look. */
export interface Overlay {
  /** A position in the current line; null for none. */
  here: number | null;
  /** What the other pane's pointer or selection stands over. */
  echo: readonly Span[];
  /** The thing in focus: a measure, a repair, the evidence of a field. */
  focus: readonly Span[];
}

export const setOverlay = StateEffect.define<Overlay>();

const hereLine = Decoration.line({ class: 'is-here' });
const echoMark = Decoration.mark({ class: 'echo' });
const focusMark = Decoration.mark({ class: 'in-focus' });

function drawOverlay(overlay: Overlay, doc: Text): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  if (overlay.here !== null && overlay.here <= doc.length) {
    ranges.push(hereLine.range(doc.lineAt(overlay.here).from));
  }
  const mark = (spans: readonly Span[], decoration: Decoration): void => {
    for (const { start, end } of spans) {
      if (start < end && end <= doc.length) ranges.push(decoration.range(start, end));
    }
  };
  mark(overlay.echo, echoMark);
  mark(overlay.focus, focusMark);
  return RangeSet.of(ranges, true);
}

export const overlayField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setOverlay)) return drawOverlay(effect.value, transaction.state.doc);
    }
    return decorations.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});
