/** Sentences about reading and selecting at the desk, in English. */
export const readingEn = {
  'key.widen': 'Select the word; again: clause, sentence, line',
  'key.growEndWord': 'End one word later',
  'key.shrinkEndWord': 'End one word earlier',
  'key.growStartWord': 'Start one word earlier',
  'key.shrinkStartWord': 'Start one word later',
  'settings.lineHeight': 'Line height of the texts',
  'desk.overview': 'The whole page: click to go there',
} as const;
