import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyOf } from '../../../shared/text/lexicons.ts';
import { WordFinder } from '../../../shared/text/word-finder.ts';

/** Few letters, so that words overlap and begin alike. */
const letters = fc.constantFrom('医', '保', '支', '付', '费', '.');
const words = fc.uniqueArray(fc.array(letters, { minLength: 2, maxLength: 5 }).map((all) => all.join('')));

it('finds what a regular expression of all words finds', () => {
  fc.assert(
    fc.property(words, fc.array(letters, { maxLength: 40 }), (list, text) => {
      const page = text.join('');
      const found: { word: string; end: number }[] = [];
      new WordFinder(list.map((word) => [word, word])).each(page, (word, end) => found.push({ word, end }));
      const expected = [...page.matchAll(anyOf(list, 'g'))].map(({ 0: word, index }) => ({
        word,
        end: index + word.length,
      }));
      expect(found).toEqual(expected);
    }),
  );
});
