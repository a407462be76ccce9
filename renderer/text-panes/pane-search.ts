import { EditorSelection, type Extension, type Range, StateEffect, StateField, type Text } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  getPanel,
  keymap,
  type Panel,
  showPanel,
  type ViewUpdate,
} from '@codemirror/view';
import type { Span } from '../../shared/text/model.ts';
import { PhraseFinder } from '../../shared/text/search/find-phrase.ts';
import { FindPanel } from './find-panel.ts';

/** More are not marked; nobody looks through them. */
const MOST_MARKED = 2_000;

interface Find {
  isOpen: boolean;
  phrase: string;
  /** Where it stands in the text of the pane. */
  matches: readonly Span[];
}

const setFind = StateEffect.define<Partial<Pick<Find, 'isOpen' | 'phrase'>>>();

/** The text last searched, folded: it is asked again with each letter typed. */
let folded: { doc: Text; finder: PhraseFinder } | null = null;

function matchesIn(doc: Text, phrase: string): readonly Span[] {
  if (phrase === '') return [];
  if (folded?.doc !== doc) folded = { doc, finder: new PhraseFinder(doc.toString()) };
  return folded.finder.find(phrase).slice(0, MOST_MARKED);
}

const findField: StateField<Find> = StateField.define<Find>({
  create: () => ({ isOpen: false, phrase: '', matches: [] }),
  update(find, transaction) {
    let next = find;
    for (const effect of transaction.effects) if (effect.is(setFind)) next = { ...next, ...effect.value };
    if (next === find && !transaction.docChanged) return find;
    return { ...next, matches: next.isOpen ? matchesIn(transaction.state.doc, next.phrase) : [] };
  },
  provide: (field) => [
    showPanel.from(field, ({ isOpen }) => (isOpen ? makePanel : null)),
    EditorView.decorations.compute([field, 'selection'], (state) => {
      const { main } = state.selection;
      return drawMatches(state.field(field).matches, { start: main.from, end: main.to });
    }),
  ],
});

const matchMark = Decoration.mark({ class: 'cm-searchMatch' });
const chosenMark = Decoration.mark({ class: 'cm-searchMatch cm-searchMatch-selected' });

function drawMatches(matches: readonly Span[], chosen: Span): DecorationSet {
  const ranges = matches.map(({ start, end }): Range<Decoration> => {
    const isChosen = start === chosen.start && end === chosen.end;
    return (isChosen ? chosenMark : matchMark).range(start, end);
  });
  return Decoration.set(ranges);
}

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
  const panel = new FindPanel({
    phrase: view.state.field(findField).phrase,
    onPhrase: (phrase) => {
      view.dispatch({ effects: setFind.of({ phrase }) });
      step(view, 0);
    },
    onStep: (direction) => step(view, direction),
    onClose: () => close(view),
  });
  const show = (): void => panel.show(chosenMatch(view), view.state.field(findField).matches.length);
  show();
  return {
    dom: panel.dom,
    top: true,
    mount: () => panel.focus(),
    update: (update: ViewUpdate) => {
      if (update.selectionSet || update.docChanged || update.transactions.some((each) => each.effects.length > 0))
        show();
    },
  };
}

/**
 * Finding in a pane: the browser's own search does not see lines that are not drawn, and knows one script only. What is
 * found is a phrase whatever its script, width and case and the pinyin put into it.
 */
export function paneSearch(): Extension {
  return [
    findField,
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
  const { isOpen, phrase } = view.state.field(findField);
  view.dispatch({ effects: setFind.of({ isOpen: true, phrase: selected || phrase }) });
  const panel = getPanel(view, makePanel);
  if (isOpen) panel?.dom.querySelector('input')?.select();
}
