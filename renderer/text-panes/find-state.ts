import { type EditorState, type Range, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Span } from '../../shared/text/model.ts';
import { PhraseFinder } from '../../shared/text/search/find-phrase.ts';
import { readRegex } from './find-regex.ts';

/** More are not marked; nobody looks through them. */
export const MOST_MARKED = 2_000;

export interface Find {
  isOpen: boolean;
  phrase: string;
  /** Whether letters must be the same in script, width and case. */
  isExact: boolean;
  /** Whether the phrase is a regular expression. */
  isRegex: boolean;
  /** Where it stands in the text of the pane. */
  matches: readonly Span[];
  /** Why nothing was found: no regular expression, or one that takes too long. */
  problem: 'invalid' | 'slow' | null;
}

export const setFind = StateEffect.define<Partial<Pick<Find, 'isOpen' | 'phrase' | 'isExact' | 'isRegex'>>>();
/** What was found beside the page. */
export const setFound = StateEffect.define<Pick<Find, 'matches' | 'problem'>>();

/** The text last searched, folded: it is asked again with each letter typed. */
let folded: { doc: Text; finder: PhraseFinder } | null = null;

function exactMatches(text: string, phrase: string): Span[] {
  const found: Span[] = [];
  for (
    let at = text.indexOf(phrase);
    at >= 0 && found.length < MOST_MARKED;
    at = text.indexOf(phrase, at + phrase.length)
  ) {
    found.push({ start: at, end: at + phrase.length });
  }
  return found;
}

function lookFor(doc: Text, find: Find): Pick<Find, 'matches' | 'problem'> {
  const { isOpen, phrase, isExact, isRegex } = find;
  const none = { matches: [], problem: null };
  if (!isOpen || phrase === '') return none;
  // A regular expression is looked for beside the page (pane-search.ts).
  if (isRegex) return { ...none, problem: readRegex(phrase, isExact) ? null : 'invalid' };
  if (isExact) return { ...none, matches: exactMatches(doc.toString(), phrase) };
  if (folded?.doc !== doc) folded = { doc, finder: new PhraseFinder(doc.toString()) };
  return { ...none, matches: folded.finder.find(phrase).slice(0, MOST_MARKED) };
}

/** How was searched last: the next page is searched alike. */
let manner = { isExact: false, isRegex: false };

export const findField: StateField<Find> = StateField.define<Find>({
  create: () => ({ isOpen: false, phrase: '', ...manner, matches: [], problem: null }),
  update(find, { effects, docChanged, state }) {
    let next = find;
    let found: Pick<Find, 'matches' | 'problem'> | null = null;
    for (const effect of effects) {
      if (effect.is(setFind)) next = { ...next, ...effect.value };
      if (effect.is(setFound)) found = effect.value;
    }
    if (next === find && !docChanged) return found ? { ...find, ...found } : find;
    manner = { isExact: next.isExact, isRegex: next.isRegex };
    return { ...next, ...lookFor(state.doc, next) };
  },
  provide: (field) =>
    EditorView.decorations.compute([field, 'selection'], (state) => drawMatches(state, state.field(field).matches)),
});

/** Whether a pane must look for a regular expression, as it did not before. */
export function asksForRegex(before: EditorState, now: EditorState): boolean {
  const old = before.field(findField);
  const { isOpen, isRegex, isExact, phrase, problem } = now.field(findField);
  if (!isOpen || !isRegex || phrase === '' || problem === 'invalid') return false;
  const isSame = old.isOpen && old.isRegex && old.isExact === isExact && old.phrase === phrase;
  return !isSame || before.doc !== now.doc;
}

const matchMark = Decoration.mark({ class: 'cm-searchMatch' });
const chosenMark = Decoration.mark({ class: 'cm-searchMatch cm-searchMatch-selected' });

function drawMatches({ selection: { main } }: EditorState, matches: readonly Span[]): DecorationSet {
  const ranges = matches.map(({ start, end }): Range<Decoration> => {
    const isChosen = start === main.from && end === main.to;
    return (isChosen ? chosenMark : matchMark).range(start, end);
  });
  return Decoration.set(ranges);
}
