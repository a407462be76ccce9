import { EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useLayoutEffect, useRef } from 'react';
import { paneExtensions } from './pane-extensions.ts';
import { type PaneLook, setLook } from './pane-state.ts';
import type { PanesController } from './panes-controller.ts';
import type { Side } from './spans.ts';
import { textChange } from './text-change.ts';

interface TextPaneProps {
  side: Side;
  label: string;
  documentId: string;
  text: string;
  /** Draws the review for a document; a new function redraws. */
  look: (doc: Text) => PaneLook;
  controller: PanesController;
  /** Fixed for the life of the pane. */
  extra: Extension;
}

/** A read-only, virtualised view of one text. */
export function TextPane({ side, label, documentId, text, look, controller, extra }: TextPaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const shown = useRef('');

  useLayoutEffect(() => {
    if (!host.current) return;
    const created = new EditorView({ parent: host.current });
    view.current = created;
    shown.current = '';
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
    const key = `${documentId} ${label}`;
    if (shown.current !== key) {
      shown.current = key;
      const extensions = [
        paneExtensions(label),
        extra,
        EditorView.updateListener.of((update) => controller.onUpdate(side, update)),
      ];
      current.setState(EditorState.create({ doc: text, extensions }));
      current.dispatch({ effects: setLook.of(look(current.state.doc)) });
      return;
    }
    const changes = textChange(current.state.doc.toString(), text);
    const doc = changes ? current.state.changes(changes).apply(current.state.doc) : current.state.doc;
    current.dispatch({ ...(changes && { changes }), effects: setLook.of(look(doc)) });
  }, [documentId, label, text, look, controller, side, extra]);

  return <div className="pane" data-testid={`${side}-pane`} data-side={side} ref={host} />;
}
