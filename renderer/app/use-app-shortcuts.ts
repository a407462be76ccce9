import { useEffect } from 'react';
import { desktop } from '../api/desktop-transport.ts';
import { pickAndImport } from '../features/import/start-import.ts';
import { stepHistory } from '../features/review/undo-redo.ts';
import { useShortcuts } from '../features/shortcuts/use-shortcuts.ts';
import { openDialog } from './ui-store.ts';
import { openCodebook, openLibrary } from './use-route.ts';

/** The choices of the desktop's menu bar. */
const MENU: Record<string, () => void> = {
  'import.files': () => void pickAndImport('files'),
  'import.folder': () => void pickAndImport('folder'),
  export: () => openDialog('export'),
  undo: () => void stepHistory('undo'),
  redo: () => void stepHistory('redo'),
  shortcuts: () => openDialog('shortcuts'),
};

/** Shortcuts of every screen, and the desktop's menu. */
export function useAppShortcuts(): void {
  useShortcuts({
    screen: null,
    capture: null,
    handlers: {
      'review.undo': () => void stepHistory('undo'),
      'review.redo': () => void stepHistory('redo'),
      'app.search': () => document.getElementById('library-filter')?.focus(),
      'app.library': openLibrary,
      'app.codebook': openCodebook,
      'app.import': () => void pickAndImport('files'),
      'app.export': () => openDialog('export'),
      'app.shortcuts': () => openDialog('shortcuts'),
    },
  });
  useEffect(() => desktop?.onMenu((action) => MENU[action]?.()), []);
}
