/**
 * The guide in English. Paragraphs are parted by empty lines, items of a list begin with `- `, and `[[action]]` stands for
 * the key of that action.
 */
export const guideEn = {
  'header.help': 'Guide',
  'guide.title': 'Guide',
  'guide.contents': 'Contents',
  'guide.picture': 'Picture: {{title}}',
  'guide.start.title': 'From pages to a data set',
  'guide.start.text':
    'Jiaoyue turns crawled Chinese pages into data that can be published. Each page stands beside its cleaned text; title, date, source, policy measures and contamination are proposed, and you decide.\n\nThe usual way:\n- Import text or HTML files and folders ([[app.import]], or drop them on the window)\n- Open a page from the library ([[library.open]]), or go through them in order\n- Accept, correct or reject what is proposed, and add what was missed\n- Call the page done and go on ([[page.done]])\n- Export the data set ([[app.export]])\n\nThe raw text never changes. Every decision is on disk as soon as it is made and can be undone at any time ([[review.undo]]); nothing is lost when the power fails.',
  'guide.tour.title': 'The tour',
  'guide.tour.text':
    'On the first start with the sample pages the tour points at the real screens, in eight steps. The screens work as always, so it can be ignored. Enter or → goes on, ← goes back, Esc ends it.\n\nTo see it again, press “Take the tour” on the left, or look among the commands for [[app.tour]].',
  'guide.desk.title': 'The desk',
  'guide.desk.text':
    'On the left the queue, in the middle raw and clean text, on the right all that is proposed for the page. The two texts belong together: what the pointer stands over lights up in the other one, and the ribbon between them joins the line in front to what became of it. The strip beside a text shows the whole page; a click goes there.\n\nWhat is struck through was taken out, and the margin says what it is; in the clean text it is folded and opens in place, and [[block.toggle]] brings it back. Shaded characters were mended: point at them to see what stood there.\n\n- [[suggestion.next]] and [[suggestion.previous]]: next and previous proposal\n- [[suggestion.accept]] accepts, [[suggestion.reject]] rejects, [[measure.recode]] gives another code\n- [[block.kind]]: the kind of the passage\n- [[verdict.clean]] to [[verdict.unreadable]]: the verdict on the page\n- [[field.next]] and [[field.previous]]: from field to field, accepted and rejected by the same keys; [[field.acceptAll]] accepts all of them\n- [[warning.next]] and [[warning.previous]]: next and previous place worth a look, such as a suggested repair, lost characters, a passage the machine is not sure of\n- [[pane.find]]: find in the text; exactly as typed or by a regular expression where that is wanted',
  'guide.measures.title': 'Tagging measures',
  'guide.measures.text':
    'Select text and press the key of a code; the keys stand in the menu that opens, which takes clicks too. Text is selected with the pointer or by key: [[pane.widen]] takes the word at the caret, then the clause, the sentence, the line.\n\nTo mend a range: [[measure.growEnd]] and [[measure.shrinkEnd]] move its end, [[measure.growStart]] and [[measure.shrinkStart]] its start; with Ctrl by a word. For a measure in several pieces, focus it, select the other text and press [[measure.join]]; [[measure.leaveOut]] leaves selected text inside it out. What was found in the text is selected by [[pane.widen]] too.\n\nThe figure behind a proposal says how sure it is: of ten at 0.8 about eight are right. Sure ones are accepted together: [[measure.acceptAbove]] lists them first, and one undo takes them back; so does [[measure.rejectBelow]], which rejects the unsure ones.\n\nWhere a measure stands elsewhere too, [[measure.similar]] looks for it on every page and tags what you choose in one step.',
  'guide.library.title': 'The library',
  'guide.library.text':
    'A row is a page: [[library.down]] and [[library.up]] go down and up, [[library.open]] opens. The order of the list is the order of work: by expected gain the pages that tell most come first; the random order is for samples.\n\nBulk steps, such as accepting ([[library.acceptAbove]]) and marking, show what they would change before they do, and one undo takes them back.',
  'guide.filters.title': 'Filters and columns',
  'guide.filters.text':
    '[[library.facets]] opens the filters on the left: source, month, verdict, progress, code, reviewer and script. Several can be chosen at once, and each says how many pages it leaves. The field above filters by title, source and file name ([[app.search]]).\n\nA filter can be kept by name together with its order, and a click on the name brings it back; it is kept on this computer, not in the project. The pages that are left are also the queue of the desk.\n\n[[library.columns]] chooses which columns are shown and in which order: Space shows or hides, Alt+↑↓ moves; the usual ones can be brought back at any time.',
  'guide.search.title': 'Searching all texts',
  'guide.search.text':
    'Choose “Texts” in the field above, or press [[app.fullText]], to search the text of every page, what was removed included. Two characters are enough; script, width, case and injected pinyin play no part. Words with a space between must stand on the same page; put a phrase with spaces in quotation marks.\n\n- [[search.down]] and [[search.up]]: next and previous place\n- [[search.nextPage]]: next page\n- [[search.open]]: opens the place on the desk; [[app.escape]] comes back to the results\n\nThe search can be narrowed down to kept or removed text, to a verdict and to a state of progress.',
  'guide.commands.title': 'Commands and keys',
  'guide.commands.text':
    '[[app.palette]] opens the commands: type Chinese, English or initials of the pinyin, and anything the program does is found, with its key; what cannot be run now says why.\n\n[[app.shortcuts]] lists all keys; click a line to change one. Where a key is taken already you are told, and the two can be swapped. Changed keys are kept on this computer; tooltips and this guide show the present ones, and all can be reset.\n\nWith text selected, letters are keys of codes; without, they act on the suggestion in front and the page.',
  'guide.codebook.title': 'The codebook',
  'guide.codebook.text':
    'The codebook has a screen of its own ([[app.codebook]]): view, add, merge, split and retire codes. Changes are a draft until they are saved as a version; before that you see what differs and how many tags must be looked at again. Codes and groups can be moved up and down; a group without a colour of its own has that of its place.\n\nTags made under an older definition are listed on the worklist: a key codes them anew, Enter says that they still fit. No code is ever deleted; retired ones stay readable. Codebooks come and go as JSON, CSV and REFI-QDA (.qdc); another field of policy is another codebook.',
  'guide.rules.title': 'Rules, and cleaning again',
  'guide.rules.text':
    'Where the same spam or page furniture stands on many pages, select it once and press [[rule.promote]] to promote it to a rule. It can be found as written, with … for what varies, or by a regular expression; on this site, for this source, or on all pages. Before it is applied you see where it stands, how often reviewers have decided as it would, and whether it touches tagged text.\n\nOn the rules screen ([[app.rules]]) rules are switched off, ordered, changed, taken back to an older version, imported and exported. Applying and switching off can be undone. Tagged text and finished pages are left alone unless you tick the box; pages imported later get the rules by themselves.\n\nWhen the codebook, the learned model or the cleaning has changed, the library can clean its listed pages again. Tags stay where they are, contradictions are listed, and all of it can be taken back.',
  'guide.learning.title': 'Learning from reviews',
  'guide.learning.text':
    'From three finished pages on the program can learn from your decisions: what is a measure, which code it has, where it begins and ends. What was learned is first judged on pages it has not seen and used only where it is better; only pages nobody has touched change, and you can always go back to the state it came in.\n\nThe scorecard says of every kind of proposal how many were right and how many were missed, with 95 % intervals: a wide one means that there are few cases yet.',
  'guide.progress.title': 'Progress',
  'guide.progress.text':
    '[[app.progress]] shows how far the review has come: what is done and left, how many pages a day lately, and how many days are left at that pace; sources, reviewers, verdicts and measures (by code, year and region) have a chart each, and so has how often the proposals agree with your decisions.\n\nEach chart can be read as a table ([[progress.tables]]) and kept as a picture for a report. Patterns and dashes say the same as the colours, so that it can be printed in black and white.',
  'guide.export.title': 'Exporting and citing',
  'guide.export.text':
    'Every exported measure carries its place in the raw text (UTF-16 units) and its quote. What was written is read back and compared; where anything differs the export fails. The same state gives the same files, and the manifest holds their checksums.\n\n- JSONL: a page a line, most complete, for programs\n- CSV: tables of measures, pages and fields, for spreadsheets\n\nThe manifest names the version of the codebook: cite it with the data.',
  'guide.safety.title': 'Files and safety',
  'guide.safety.text':
    'A project is one .jiaoyue file with the original pages, all decisions and the codebook: a copy of it, made while the program is closed, is a backup. The program does not use the network; crawled pages are only ever shown as text.\n\nA file is opened in one place at a time; elsewhere it says so and opens read-only. The command jiaoyue verify checks the file, every quote and every list against the log.',
} as const;
