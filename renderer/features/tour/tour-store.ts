import { create } from 'zustand';
import { setPreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { currentRoute, openLibrary } from '../../app/use-route.ts';
import { clearFilter } from '../library/library-store.ts';
import { runShortcut } from '../shortcuts/use-shortcuts.ts';
import { FIRST_AT_DESK, TOUR_STEPS } from './tour-steps.ts';

interface TourState {
  /** The stop in front, an index of `TOUR_STEPS`; null while there is no tour. */
  at: number | null;
  /** Whether the card of the stop takes the focus: not from somebody who went on without the card. */
  takesFocus: boolean;
}

export const useTourStore = create<TourState>(() => ({ at: null, takesFocus: false }));

/** What had the focus when the tour began. */
let before: Element | null = null;

/** Begins the tour in the library, or goes back to its card where it is under way. */
export function startTour(): void {
  const card = document.querySelector<HTMLElement>('.tour-card');
  if (card) {
    card.focus();
    return;
  }
  before = document.activeElement;
  // A page of the list is opened on the way, so the list must have one.
  clearFilter();
  openLibrary();
  useTourStore.setState({ at: 0, takesFocus: true });
  setPreferences({ tourSeen: true }).catch(toastError);
}

export function endTour(): void {
  useTourStore.setState({ at: null });
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  before = null;
}

/** Goes to the next (1) or the last (-1) stop, and to its screen. */
export function stepTour(from: number, direction: 1 | -1): void {
  const to = from + direction;
  const step = TOUR_STEPS[to];
  if (to >= TOUR_STEPS.length) endTour();
  if (!step) return;
  if (step.screen === 'library') openLibrary();
  else if (currentRoute().screen !== 'desk') runShortcut('library.open');
  // A list without a page has nothing to go on to.
  if (currentRoute().screen === step.screen) useTourStore.setState({ at: to, takesFocus: true });
}

/** Follows somebody who opened a page without the card. */
export function followToDesk(): void {
  useTourStore.setState({ at: FIRST_AT_DESK, takesFocus: false });
}
