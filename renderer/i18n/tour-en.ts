/** What the tour says in English; `[[action]]` stands for the key of that action, as in the guide. */
export const tourEn = {
  'tour.start': 'Tour: a walk through the screens',
  'tour.take': 'Take the tour',
  'tour.place': 'Tour {{number}} / {{count}}',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.skip': 'Skip',
  'tour.finish': 'Start reviewing',
  'tour.keys': 'Enter or → next, ← back, Esc ends',
  'tour.library.title': 'The library',
  'tour.library.text':
    'Every page of the project is listed here. The sample has five: try anything, nothing can be broken. The most suspect come first.',
  'tour.open.title': 'Open a page',
  'tour.open.text':
    '[[library.down]] and [[library.up]] go down and up, [[library.open]] opens, and so does a click. “Next” opens the page that is marked.',
  'tour.texts.title': 'Raw beside clean',
  'tour.texts.text':
    'On the left the text as it was crawled, which never changes; on the right the cleaned text. Point at a sentence, and it lights up on the other side.',
  'tour.removed.title': 'What was removed',
  'tour.removed.text':
    'Navigation, advertisements and related news are kept out of the clean text: struck through on the left, folded on the right, where a click unfolds them. To bring a passage back, click in it and press [[block.toggle]].',
  'tour.measures.title': 'Suggested measures',
  'tour.measures.text':
    '[[suggestion.next]] goes to the next suggestion, [[suggestion.accept]] accepts, [[suggestion.reject]] rejects, [[measure.recode]] changes the code. For what was missed, select the text and press the key of a code.',
  'tour.fields.title': 'Title, date, source',
  'tour.fields.text':
    'Click one, and its evidence lights up in the text. Correct what is wrong: [[field.edit]]. What the page does not state stays empty.',
  'tour.verdict.title': 'Verdict and done',
  'tour.verdict.text':
    '[[verdict.clean]] to [[verdict.unreadable]] give the verdict on the page. [[page.done]] marks it as done and opens the next; a page can be left half reviewed at any time.',
  'tour.help.title': 'Undo and help',
  'tour.help.text':
    'Every step is saved already, and every step can be undone: [[review.undo]]. [[app.palette]] finds any command, [[app.shortcuts]] lists all keys; behind the question mark are the guide and this tour.',
} as const;
