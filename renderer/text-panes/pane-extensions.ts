import { defaultKeymap } from '@codemirror/commands';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, type KeyBinding, keymap } from '@codemirror/view';
import { margin } from './margin.ts';
import { overview } from './overview.ts';
import { paneSearch } from './pane-search.ts';
import { lookField, marksField, overlayField } from './pane-state.ts';

/** Keys by which a reader moves and selects; letters and paging stay free for the desk's shortcuts. */
const movement: KeyBinding[] = defaultKeymap.filter(
  ({ key }) => key !== undefined && /^(Mod-|Alt-|Ctrl-)?(Arrow\w+|Home|End)$|^Mod-a$/.test(key),
);

/** What both panes have in common. Read-only, so input methods stay out of the way and letters act as shortcuts. */
export function paneExtensions(): Extension {
  return [
    // Positions must be those of the raw text: only line feeds break lines, nothing is normalised.
    EditorState.lineSeparator.of('\n'),
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.contentAttributes.of({ tabindex: '0', lang: 'zh' }),
    EditorView.lineWrapping,
    highlightSpecialChars({
      render: (_code, description) => {
        const element = document.createElement('span');
        element.className = 'special-character';
        element.title = description ?? '';
        return element;
      },
    }),
    drawSelection({ cursorBlinkRate: 0 }),
    margin,
    lookField,
    marksField,
    overlayField,
    keymap.of(movement),
    overview,
    paneSearch(),
  ];
}

/** The part of a pane that speaks the interface's language. */
export const paneWords = new Compartment();

export function paneWordsIn(label: string): Extension {
  return EditorView.contentAttributes.of({ 'aria-label': label });
}
