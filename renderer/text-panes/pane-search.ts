import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { t } from '../i18n/i18n.ts';

/** Finding in a pane: the browser's own search does not see lines that are not drawn. */
export function paneSearch(): Extension {
  return [
    search({ top: true }),
    keymap.of(searchKeymap.filter(({ key }) => key !== undefined && /^(F3|Mod-g|Escape)$/.test(key))),
  ];
}

export function searchWords(): Extension {
  return EditorState.phrases.of({
    Find: t('find.field'),
    next: t('find.next'),
    previous: t('find.previous'),
    all: t('find.all'),
    'match case': t('find.matchCase'),
    regexp: t('find.regexp'),
    'by word': t('find.byWord'),
    close: t('find.close'),
  });
}

export const openFind = (view: EditorView): boolean => openSearchPanel(view);
