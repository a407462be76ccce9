import { foldWord } from './find-phrase.ts';

/** Longest query, UTF-16 units. */
export const LONGEST_QUERY = 200;

const MARKS = '"“”„＂';
/** A phrase in quotation marks, one whose end is not typed yet, or a word; a mark inside a word belongs to it. */
const WORD = new RegExp(`(?<=^|\\s)[${MARKS}]([^${MARKS}]*)(?:[${MARKS}](?=\\s|$)|$)|\\S+`, 'gu');

/**
 * The words of a query, folded as the text is, each once; a page must hold all of them. Spaces part them but in
 * quotation marks. There is no other syntax: every other sign is looked for as it stands.
 */
export function queryWords(query: string): string[] {
  const words = new Set<string>();
  for (const [word, phrase] of query.toWellFormed().replaceAll('\ufffd', '').matchAll(WORD)) {
    const folded = foldWord(phrase ?? word);
    if (folded !== '') words.add(folded);
  }
  return [...words];
}
