import { EditorSelection, type Extension } from '@codemirror/state';
import { EditorView, getPanel, keymap, type Panel, showPanel, type ViewUpdate } from '@codemirror/view';
import { FindPanel } from './find-panel.ts';
import { asksForRegex, findField, MOST_MARKED, setFind, setFound } from './find-state.ts';
import { RegexSearch } from './regex-search.ts';

/** Which match is selected, from 1 on; 0 for none. */
function chosenMatch({ state }: EditorView): number {
  const { main } = state.selection;
  return 1 + state.field(findField).matches.findIndex(({ start, end }) => start === main.from && end === main.to);
}

/** Selects the match after (1) or before (-1) the selection, or the one that begins with it (0); goes round at the ends. */
function step(view: EditorView, direction: -1 | 0 | 1): boolean {
  const { matches, isOpen } = view.state.field(findField);
  if (!isOpen) return false;
  const { from, to } = view.state.selection.main;
  const next =
    direction < 0
      ? (matches.findLast(({ start }) => start < from) ?? matches.at(-1))
      : (matches.find(({ start, end }) => (direction === 0 ? start >= from : start > from || end > to)) ?? matches[0]);
  if (!next) return true;
  view.dispatch({
    selection: EditorSelection.single(next.start, next.end),
    effects: EditorView.scrollIntoView(next.start, { y: 'center' }),
    userEvent: 'select.search',
  });
  return true;
}

function close(view: EditorView): boolean {
  if (!view.state.field(findField).isOpen) return false;
  view.dispatch({ effects: setFind.of({ isOpen: false }) });
  view.focus();
  return true;
}

function makePanel(view: EditorView): Panel {
  const search = new RegexSearch();
  const panel = new FindPanel({
    find: view.state.field(findField),
    onChange: (change) => {
      view.dispatch({ effects: setFind.of(change) });
      step(view, 0);
    },
    onStep: (direction) => step(view, direction),
    onClose: () => close(view),
  });
  const show = (): void => panel.show(chosenMatch(view), view.state.field(findField));
  const askForRegex = (): void => {
    const { phrase: pattern, isExact } = view.state.field(findField);
    search.ask({ text: view.state.doc.toString(), pattern, isExact, most: MOST_MARKED }, (found) => {
      view.dispatch({ effects: setFound.of({ matches: found ?? [], problem: found ? null : 'slow' }) });
      step(view, 0);
    });
  };
  show();
  return {
    dom: panel.dom,
    top: true,
    mount: () => {
      panel.focus();
      const { isRegex, phrase, problem } = view.state.field(findField);
      if (isRegex && phrase !== '' && problem === null) askForRegex();
    },
    update: ({ state, startState, selectionSet, docChanged, transactions }: ViewUpdate) => {
      if (asksForRegex(startState, state)) askForRegex();
      if (selectionSet || docChanged || transactions.some(({ effects }) => effects.length > 0)) show();
    },
    destroy: () => search.stop(),
  };
}

/**
 * Finding in a pane: the browser's own search does not see lines that are not drawn, and knows one script only. What is
 * found is a phrase whatever its script, width and case and the pinyin put into it, unless exact letters or a regular
 * expression are asked for.
 */
export function paneSearch(): Extension {
  return [
    findField,
    showPanel.compute([findField], (state) => (state.field(findField).isOpen ? makePanel : null)),
    keymap.of([
      { key: 'F3', run: (view) => step(view, 1), shift: (view) => step(view, -1) },
      { key: 'Mod-g', run: (view) => step(view, 1), shift: (view) => step(view, -1) },
      { key: 'Escape', run: close },
    ]),
  ];
}

/** Opens the search of a pane, with what is selected there as the phrase. */
export function openFind(view: EditorView): void {
  const { main } = view.state.selection;
  const selected = view.state.sliceDoc(main.from, Math.min(main.to, main.from + 200)).trim();
  const { isOpen, isRegex, phrase } = view.state.field(findField);
  // Words of the text are no regular expression.
  const wanted = selected && !isRegex ? selected : phrase;
  view.dispatch({ effects: setFind.of({ isOpen: true, phrase: wanted }) });
  const panel = getPanel(view, makePanel);
  if (isOpen) panel?.dom.querySelector('input')?.select();
}
