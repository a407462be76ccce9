import { openDesk } from '../../app/use-route.ts';
import { focusOnOpening } from '../review/desk-store.ts';
import type { SearchHit } from './search-rows.ts';
import { useSearchStore } from './search-store.ts';

/** Opens the desk at a place, which is marked there; the list is left as it stands. */
export function openHit({ documentId, start, end }: SearchHit, number: number): void {
  useSearchStore.setState({ cursor: number, opened: documentId });
  focusOnOpening(documentId, { type: 'passage', start, end });
  openDesk(documentId);
}
