import { create } from 'zustand';
import type { DocumentFilter, DocumentSort, Facet } from '../../../shared/contract/schemas/document.ts';

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
export function changeFilter(change: DocumentFilter): void {
  useLibraryStore.setState(({ filter }) => {
    const parts = Object.entries({ ...filter, ...change }).filter(([, part]) => part !== undefined && part.length > 0);
    return { cursor: 0, filter: Object.fromEntries(parts) };
  });
}

/** Takes a value of a facet into the filter, or out of it. */
export function toggleFacet(facet: Facet, value: string): void {
  const chosen: readonly string[] = useLibraryStore.getState().filter[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  // Values come from the engine's counts of the same facet, so they are of its type.
  changeFilter({ [facet]: next } as DocumentFilter);
}

export const clearFilter = (): void => useLibraryStore.setState({ filter: {}, cursor: 0 });
