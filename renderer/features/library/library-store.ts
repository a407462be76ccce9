import { create } from 'zustand';
import type { DocumentFilter, DocumentSort } from '../../../shared/contract/schemas/document.ts';

interface LibraryState {
  filter: DocumentFilter;
  sort: DocumentSort;
  /** The row that the keyboard stands on. */
  cursor: number;
}

/** What the library lists, in its order, is also the queue of the review desk. */
export const useLibraryStore = create<LibraryState>(() => ({
  filter: {},
  sort: { by: 'suspicion', descending: true },
  cursor: 0,
}));

/** Sets or clears parts of the filter; an empty part is left out, so that equal filters look equal. */
export function changeFilter(change: {
  text?: string;
  verdicts?: DocumentFilter['verdicts'];
  statuses?: DocumentFilter['statuses'];
}): void {
  useLibraryStore.setState(({ filter }) => {
    const { text, verdicts, statuses } = { ...filter, ...change };
    return {
      cursor: 0,
      filter: {
        ...(text && { text }),
        ...(verdicts && verdicts.length > 0 && { verdicts }),
        ...(statuses && statuses.length > 0 && { statuses }),
      },
    };
  });
}

export const clearFilter = (): void => useLibraryStore.setState({ filter: {}, cursor: 0 });
