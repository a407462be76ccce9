import type { English } from './english.ts';
import type { searchZh } from './search-zh.ts';

/** What the search over all texts says in English; part of the catalogue (en.ts). */
export const searchEn: English<typeof searchZh> = {
  'error.query_empty': 'There is nothing to look for. Type the words to find.',
  'error.query_too_long': 'The query is too long. Shorten it to 200 characters.',

  'search.scope': 'Look in',
  'search.scope.titles': 'Titles',
  'search.scope.texts': 'Texts',
  'search.scopeHint':
    'Titles: filters the library by title, source and file while you type. Texts: Enter searches the text of every page, kept and removed.',
  'search.placeholder': 'Search the text of every page',

  'search.title': 'Search',
  'search.results': 'Search results',
  'search.list': 'Places found',
  'search.searching': 'Searching…',
  'search.none': 'Nothing found',
  'search.found': '{{documents}} documents, {{places}} places',
  'search.foundSoFar': '{{documents}} documents, {{places}} places so far; scroll for more',
  'search.foundOfMost': '{{documents}} documents, {{places}} places so far; {{most}} documents at most',
  'search.newPages_one': '{{count}} new document: search again',
  'search.newPages_other': '{{count}} new documents: search again',
  'search.indexing': 'Indexing {{done}} of {{total}}',
  'search.indexProgress': 'Progress of the index',
  'search.where': 'Which text',
  'search.where.all': 'All text',
  'search.where.kept': 'Kept',
  'search.where.removed': 'Removed',
  'search.places_one': '{{count}} place',
  'search.places_other': '{{count}} places',
  'search.more_one': '{{count}} more on this page: open it and press Ctrl+F',
  'search.more_other': '{{count}} more on this page: open it and press Ctrl+F',
  'search.removed': 'removed',
  'search.emptyTitle': 'Search the text of every page',
  'search.emptyText':
    'Type words above and press Enter. Two characters are enough; script, width, case and injected pinyin play no part. Words with a space between must stand on the same page; put a phrase with spaces in quotation marks.',
  'search.noneTitle': 'Nothing found for “{{query}}”',
  'search.noneText':
    'Both scripts, either width and injected pinyin were looked for. Try fewer characters or fewer words.',
  'search.noneNarrow': 'The text looked in or the filters may be too narrow.',
  'search.widen': 'Search all text without filters',

  'shortcuts.group.search': 'Search',
  'shortcuts.scope.search': 'search',
  'key.fullText': 'Search all texts, for the selection where there is one',
  'key.search.down': 'Next place',
  'key.search.up': 'Previous place',
  'key.search.nextPage': 'Next document',
  'key.search.previousPage': 'Previous document',
  'key.search.open': 'Open at the place',

  'find.exact': 'Match exactly: case, script and width',
  'find.regex': 'Regular expression',
  'find.invalid': 'No valid expression',
  'find.slow': 'Too slow, stopped',
  'find.none': 'None',
};
