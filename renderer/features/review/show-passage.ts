import type { Span } from '../../../shared/text/model.ts';
import { currentRoute, openDesk } from '../../app/use-route.ts';
import { type Focus, focusOnOpening, useDeskStore } from './desk-store.ts';

/** Opens the desk at a stretch of raw text, also where it shows that page already. */
export function showPassage(documentId: string, { start, end }: Span): void {
  const focus: Focus = { type: 'passage', start, end };
  const route = currentRoute();
  if (route.screen === 'desk' && route.documentId === documentId) {
    useDeskStore.setState({ focus });
    return;
  }
  focusOnOpening(documentId, focus);
  openDesk(documentId);
}
