import { useEffect } from 'react';
import type { ProjectInfo } from '../../../shared/contract/schemas/project.ts';
import { usePreferences } from '../../api/use-preferences.ts';
import type { Route } from '../../app/use-route.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { TourCard } from './TourCard.tsx';
import { TOUR_STEPS } from './tour-steps.ts';
import { followToDesk, startTour, useTourStore } from './tour-store.ts';
import { useTargets } from './use-targets.ts';

/** The tour through the screens: begins by itself on the first start with the sample pages, later when it is asked for. */
export function Tour({ project, route }: { project: ProjectInfo; route: Route }) {
  const at = useTourStore((state) => state.at);
  const { tourSeen } = usePreferences();
  const isFirst = !tourSeen && project.sample && project.documents > 0 && route.screen === 'library';
  useShortcuts({
    screen: null,
    capture: null,
    handlers: { 'app.tour': startTour },
    isReady: () => project.documents > 0,
  });
  useEffect(() => {
    if (isFirst) startTour();
  }, [isFirst]);
  const step = at === null ? undefined : TOUR_STEPS[at];
  const isAhead = step?.screen === 'library' && route.screen === 'desk';
  useEffect(() => {
    if (isAhead) followToDesk();
  }, [isAhead]);
  // Elsewhere it waits until the screen is in front again.
  const found = useTargets(step?.screen === route.screen ? step.targets : null);
  if (!found) return null;
  // A card stays until that of the next stop can be drawn, so that no key falls between them on the page.
  const shown = TOUR_STEPS.findIndex(({ targets }) => targets === found.targets);
  return <TourCard key={shown} at={shown} boxes={found.boxes} />;
}
