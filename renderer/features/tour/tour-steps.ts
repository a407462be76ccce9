/** A stop of the tour; its words stand in the catalogues (`tour.ID.title`, `tour.ID.text`). */
interface TourStep {
  id: 'library' | 'open' | 'texts' | 'removed' | 'measures' | 'fields' | 'verdict' | 'help';
  screen: 'library' | 'desk';
  /** Selectors of what is pointed at, the card stands beside the first; of several for one part the first that exists. */
  targets: readonly (readonly string[])[];
}

/** Where the tour leads, in its order: stops in the library come before those at the desk. */
export const TOUR_STEPS: readonly TourStep[] = [
  { id: 'library', screen: 'library', targets: [['.library .grid']] },
  { id: 'open', screen: 'library', targets: [['[data-testid=library-row][aria-selected=true]']] },
  { id: 'texts', screen: 'desk', targets: [['.pane-frame:has([data-testid=clean-pane])'], ['.pane-frame']] },
  {
    id: 'removed',
    screen: 'desk',
    targets: [
      ['[data-testid=clean-pane] .fold', '[data-testid=clean-pane]'],
      ['[data-testid=raw-pane] .removed', '[data-testid=raw-pane]'],
    ],
  },
  {
    id: 'measures',
    screen: 'desk',
    targets: [['.measure-item.is-focused', '[data-testid=measure]', '[data-testid=measures]']],
  },
  { id: 'fields', screen: 'desk', targets: [['[data-tour=fields]']] },
  { id: 'verdict', screen: 'desk', targets: [['[data-tour=verdict]'], ['[data-tour=done]']] },
  { id: 'help', screen: 'desk', targets: [["[data-command='app.help']"], ["[data-command='review.undo']"]] },
];

export const FIRST_AT_DESK = TOUR_STEPS.findIndex(({ screen }) => screen === 'desk');
