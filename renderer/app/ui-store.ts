import { create } from 'zustand';

export type DialogName =
  | 'export'
  | 'settings'
  | 'history'
  | 'scorecard'
  | 'learning'
  | 'backups'
  | 'help'
  | 'shortcuts'
  | 'palette';

/** The dialog in front; at most one. */
export const useUiStore = create<{ dialog: DialogName | null }>(() => ({ dialog: null }));

export const openDialog = (dialog: DialogName | null): void => useUiStore.setState({ dialog });
