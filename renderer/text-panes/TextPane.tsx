import { EditorState, type Extension, type StateEffect, type Text } from '@codemirror/state';
import { type DecorationSet, EditorView } from '@codemirror/view';
import { useLayoutEffect, useRef } from 'react';
import { paneExtensions } from './pane-extensions.ts';
import { type PaneLook, setLook, setMarks } from './pane-state.ts';
import type { PanesController } from './panes-controller.ts';
import type { Side } from './spans.ts';
import { textChange } from './text-change.ts';

interface TextPaneProps {
  side: Side;
  label: string;
  documentId: string;
  text: string;
  /** Draws the blocks; a new function redraws them. */
  look: (doc: Text) => PaneLook;
  /** Draws measures and repairs; a new function redraws them. */
  marks: (doc: Text) => DecorationSet;
  controller: PanesController;
  /** Fixed for the life of the pane. */
  extra: Extension;
}

/** A read-only, virtualised view of one text. */
export function TextPane({ side, label, documentId, text, look, marks, controller, extra }: TextPaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const shown = useRef<{ key: string; look: unknown; marks: unknown } | null>(null);

  const shownText = useRef('');

  useLayoutEffect(() => {
    if (!host.current) return;
    const created = new EditorView({ parent: host.current });
    view.current = created;
    shown.current = null;
    const detach = controller.attach(side, created);
    return () => {
      detach();
      created.destroy();
      view.current = null;
    };
  }, [side, controller]);

  useLayoutEffect(() => {
    const current = view.current;
    if (!current) return;
    const before = shown.current;
    const key = `${documentId} ${label}`;
    shown.current = { key, look, marks };
    if (before?.key !== key) {
      shownText.current = text;
      const extensions = [
        paneExtensions(label),
        extra,
        EditorView.updateListener.of((update) => controller.onUpdate(side, update)),
      ];
      current.setState(EditorState.create({ doc: text, extensions }));
      const { doc } = current.state;
      current.dispatch({ effects: [setLook.of(look(doc)), setMarks.of(marks(doc))] });
      return;
    }
    const changes = shownText.current === text ? null : textChange(current.state.doc.toString(), text);
    shownText.current = text;
    const doc = changes ? current.state.changes(changes).apply(current.state.doc) : current.state.doc;
    const effects: StateEffect<unknown>[] = [];
    if (changes || before.look !== look) effects.push(setLook.of(look(doc)));
    if (changes || before.marks !== marks) effects.push(setMarks.of(marks(doc)));
    current.dispatch({ ...(changes && { changes }), effects });
  }, [documentId, label, text, look, marks, controller, side, extra]);

  return <div className="pane" data-testid={`${side}-pane`} data-side={side} ref={host} />;
}
