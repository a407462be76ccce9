import { create } from 'zustand';
import type { DocumentFilter } from '../../../shared/contract/schemas/document.ts';

/** What the box in the header looks at: titles filter the library, texts are searched. */
export type SearchScope = 'titles' | 'texts';
/** Which text is searched: all of it, what the clean text keeps, or what it leaves out. */
export type Where = 'all' | 'kept' | 'removed';

interface SearchState {
  scope: SearchScope;
  query: string;
  where: Where;
  filter: Pick<DocumentFilter, 'verdicts' | 'statuses'>;
  /** The place that the keyboard stands on, by its number among all that are listed. */
  cursor: number;
  /** How far down the list was, px. */
  scroll: number;
  /** The document that was opened from the list; the desk leads back. */
  opened: string | null;
}

/** What is searched for and where the reader stands in the list, kept while a page is looked at. */
export const useSearchStore = create<SearchState>(() => ({
  scope: 'titles',
  query: '',
  where: 'all',
  filter: {},
  cursor: 0,
  scroll: 0,
  opened: null,
}));

/** Changes what is searched for; the list begins anew. */
export function changeSearch(change: Partial<Pick<SearchState, 'query' | 'where' | 'filter'>>): void {
  useSearchStore.setState({ ...change, cursor: 0, scroll: 0 });
}

/** Sets or clears a part of the filter; an empty part is left out, so that equal filters look equal. */
export function changeSearchFilter(change: SearchState['filter']): void {
  const { verdicts, statuses } = { ...useSearchStore.getState().filter, ...change };
  changeSearch({ filter: { ...(verdicts?.length && { verdicts }), ...(statuses?.length && { statuses }) } });
}
