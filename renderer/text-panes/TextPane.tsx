import { EditorState, type Extension, type StateEffect, type Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useLayoutEffect, useRef } from 'react';
import { paneExtensions, paneWords, paneWordsIn } from './pane-extensions.ts';
import { lookField, marksField, type PaneLook, setLook, setMarks } from './pane-state.ts';
import type { PanesController } from './panes-controller.ts';
import type { ReviewMarks } from './review-marks.ts';
import type { Side } from './spans.ts';
import { textChange } from './text-change.ts';

interface TextPaneProps {
  /** Fixed for the life of the pane, as is its controller. */
  side: Side;
  label: string;
  documentId: string;
  text: string;
  /** Draws the blocks; a new function redraws them. */
  look: (doc: Text) => PaneLook;
  /** Draws measures and repairs. */
  marks: ReviewMarks;
  controller: PanesController;
  /** Fixed for the life of the pane. */
  extra: Extension;
}

/** A read-only, virtualised view of one text. */
export function TextPane({ side, label, documentId, text, look, marks, controller, extra }: TextPaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const shown = useRef<{ documentId: string; label: string; look: unknown; marks: ReviewMarks } | null>(null);

  const shownText = useRef('');

  const detach = useRef<(() => void) | null>(null);
  useLayoutEffect(
    () => () => {
      detach.current?.();
      view.current?.destroy();
      view.current = null;
      shown.current = null;
    },
    [],
  );

  useLayoutEffect(() => {
    const current = view.current;
    const before = shown.current;
    shown.current = { documentId, label, look, marks };
    if (!current || before?.documentId !== documentId) {
      shownText.current = text;
      const extensions = [
        paneExtensions(),
        paneWords.of(paneWordsIn(label)),
        lookField.init(({ doc }) => look(doc)),
        marksField.init(({ doc }) => marks.draw(doc)),
        extra,
        EditorView.updateListener.of((update) => controller.onUpdate(side, update)),
      ];
      // Drawn in one go: each update of the editor makes the browser lay the page out.
      const state = EditorState.create({ doc: text, extensions });
      if (current) {
        current.setState(state);
      } else if (host.current) {
        view.current = new EditorView({ state, parent: host.current });
        detach.current = controller.attach(side, view.current);
      }
      return;
    }
    const changes = shownText.current === text ? null : textChange(current.state.doc.toString(), text);
    shownText.current = text;
    const doc = changes ? current.state.changes(changes).apply(current.state.doc) : current.state.doc;
    const effects: StateEffect<unknown>[] = [];
    if (before.label !== label) effects.push(paneWords.reconfigure(paneWordsIn(label)));
    if (changes || before.look !== look) effects.push(setLook.of(look(doc)));
    if (changes) effects.push(setMarks.of(marks.draw(doc)));
    else if (before.marks !== marks)
      effects.push(setMarks.of(marks.drawFrom(before.marks, current.state.field(marksField), doc)));
    if (effects.length > 0) current.dispatch({ ...(changes && { changes }), effects });
  }, [documentId, label, text, look, marks, controller, side, extra]);

  return <div className="pane" data-testid={`${side}-pane`} data-side={side} ref={host} />;
}
