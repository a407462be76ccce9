import { useEffect } from 'react';
import type { Preferences } from '../../shared/contract/schemas/project.ts';
import { desktop } from '../api/desktop-transport.ts';
import { setPreferences, usePreferences } from '../api/use-preferences.ts';
import { pickAndImport } from '../features/import/start-import.ts';
import { useLibraryStore } from '../features/library/library-store.ts';
import { SORT_NAMES, usualSort } from '../features/library/sort-names.ts';
import { stepHistory } from '../features/review/undo-redo.ts';
import { useSearchStore } from '../features/search/search-store.ts';
import { LEAST_SIZE, MOST_SIZE } from '../features/settings/reading-size.ts';
import type { ShortcutId } from '../features/shortcuts/registry.ts';
import { runShortcut, useShortcuts } from '../features/shortcuts/use-shortcuts.ts';
import { dismissToast, toastError, useToastStore } from './toast-store.ts';
import { openDialog } from './ui-store.ts';
import { openCodebook, openLibrary, openProgress, openRules, openSearch, openTriage } from './use-route.ts';

/** The choices of the desktop's menu bar. */
const MENU: Record<string, ShortcutId> = {
  'import.files': 'app.import',
  'import.folder': 'app.importFolder',
  export: 'app.export',
  undo: 'review.undo',
  redo: 'review.redo',
  shortcuts: 'app.shortcuts',
};

/** The notification that was shown last. */
const lastToast = () => useToastStore.getState().toasts.at(-1);

function actOnToast(): void {
  const shown = lastToast();
  if (!shown?.action) return;
  dismissToast(shown.id);
  shown.action.run();
}

const SORTING = Object.fromEntries(
  SORT_NAMES.map((by) => [`sort.${by}`, () => useLibraryStore.setState({ sort: usualSort(by), cursor: 0 })]),
) as Record<`sort.${(typeof SORT_NAMES)[number]}`, () => void>;

/** Longest selection that is taken for a query, UTF-16 units. */
const LONGEST_SELECTION = 60;

/** Looks for what is selected on the page in all texts; without a selection asks what to look for. */
function searchTexts(): void {
  const selected = window.getSelection()?.toString().trim() ?? '';
  if (selected !== '' && selected.length <= LONGEST_SELECTION && !selected.includes('\n')) {
    openSearch(selected);
    return;
  }
  useSearchStore.setState({ scope: 'texts' });
  const box = document.getElementById('library-filter');
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  box.select();
}

/** Commands of every screen, and the desktop's menu. */
export function useAppShortcuts(): void {
  const { fontSize } = usePreferences();
  const set = (change: Partial<Preferences>) => (): void => void setPreferences(change).catch(toastError);
  useShortcuts({
    screen: null,
    capture: null,
    handlers: {
      'review.undo': () => void stepHistory('undo'),
      'review.redo': () => void stepHistory('redo'),
      'app.palette': () => openDialog('palette'),
      'app.search': () => document.getElementById('library-filter')?.focus(),
      'app.fullText': searchTexts,
      'app.library': openLibrary,
      'app.codebook': openCodebook,
      'app.progress': openProgress,
      'app.rules': openRules,
      'app.triage': openTriage,
      'app.history': () => openDialog('history'),
      'app.scorecard': () => openDialog('scorecard'),
      'app.learning': () => openDialog('learning'),
      'app.backups': () => openDialog('backups'),
      'app.import': () => void pickAndImport('files'),
      'app.importFolder': () => void pickAndImport('folder'),
      'app.export': () => openDialog('export'),
      'app.shortcuts': () => openDialog('shortcuts'),
      'app.help': () => openDialog('help'),
      'app.settings': () => openDialog('settings'),
      'toast.act': actOnToast,
      'toast.dismiss': () => {
        const shown = lastToast();
        if (shown) dismissToast(shown.id);
      },
      ...SORTING,
      'theme.system': set({ theme: 'system' }),
      'theme.light': set({ theme: 'light' }),
      'theme.dark': set({ theme: 'dark' }),
      'language.zh': set({ language: 'zh' }),
      'language.en': set({ language: 'en' }),
      'text.larger': set({ fontSize: Math.min(MOST_SIZE, fontSize + 1) }),
      'text.smaller': set({ fontSize: Math.max(LEAST_SIZE, fontSize - 1) }),
    },
    isReady: (id) => {
      if (id === 'toast.act') return lastToast()?.action != null;
      if (id === 'text.larger') return fontSize < MOST_SIZE;
      if (id === 'text.smaller') return fontSize > LEAST_SIZE;
      return id !== 'toast.dismiss' || lastToast() !== undefined;
    },
  });
  useEffect(
    () =>
      desktop?.onMenu((action) => {
        const id = MENU[action];
        if (id) runShortcut(id);
      }),
    [],
  );
}
