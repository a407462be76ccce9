import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseFilter } from '../../../shared/text/phrase-filter.ts';

const LISTS = [['版权所有', '©', 'Copyright'], ['分享到', 'APP下载'], ['上一篇']];
const filter = new PhraseFilter(LISTS);

test('no text that holds a phrase is passed over, in either case', () => {
  const phrase = fc.constantFrom(...LISTS.flatMap((phrases, list) => phrases.map((words) => ({ words, list }))));
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      phrase,
      fc.boolean(),
      fc.string(),
      (before, { words, list }, upper, after) => {
        const text = `${before}${upper ? words.toUpperCase() : words.toLowerCase()}${after}`;
        expect(filter.mask(text) & (1 << list)).toBe(1 << list);
      },
    ),
  );
});

test('a text without the beginning of any phrase is spared', () => {
  expect(filter.mask('深化医药卫生体制改革')).toBe(0);
  expect(filter.mask('')).toBe(0);
});
