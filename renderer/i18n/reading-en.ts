/** Sentences about reading, selecting and deciding at the desk, in English. */
export const readingEn = {
  'key.widen': 'Select the word; again: clause, sentence, line',
  'key.growEndWord': 'End one word later',
  'key.shrinkEndWord': 'End one word earlier',
  'key.growStartWord': 'Start one word earlier',
  'key.shrinkStartWord': 'Start one word later',
  'settings.lineHeight': 'Line height of the texts',
  'desk.overview': 'The whole page: click to go there',
  'rejectBelow.open': 'Reject the unsure ones…',
  'rejectBelow.title': 'Reject the unsure proposals of this page',
  'rejectBelow.threshold': 'Less than {{value}} sure',
  'rejectBelow.preview': 'Measures to be rejected',
  'rejectBelow.none': 'No proposal is as unsure as that; raise the threshold.',
  'rejectBelow.reject_one': 'Reject {{count}}',
  'rejectBelow.reject_other': 'Reject {{count}}',
  'key.rejectBelow': 'Reject the unsure proposals of the page',
  'action.measure.rejectAll': 'reject several measures',
} as const;
