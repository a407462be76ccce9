import type { English } from './english.ts';
import type { searchZh } from './search-zh.ts';

/** What the search over all texts says in English; part of the catalogue (en.ts). */
export const searchEn: English<typeof searchZh> = {
  'error.query_empty': 'There is nothing to look for. Type the words to find.',
  'error.query_too_long': 'The query is too long. Shorten it to 200 characters.',
};
