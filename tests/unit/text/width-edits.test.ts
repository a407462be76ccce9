import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../shared/text/edits.ts';
import { widthEdits } from '../../../shared/text/width-edits.ts';

test('letters and digits become half-width, punctuation stays', () => {
  const text = 'ＤＲＧ付费（２０２４）：９０％，Ａ－Ｚ。';
  expect(applyEdits(text, widthEdits(text, []))).toBe('DRG付费（2024）：90％，A－Z。');
});

test('earlier repairs are kept, and what they put in is narrowed too', () => {
  const text = '医(yī)改３。０';
  const repairs = [
    { start: 1, end: 5, insert: '', rule: 'pinyin-injection' },
    { start: 6, end: 9, insert: '３.０', rule: 'decimal-repair' },
  ];
  expect(applyEdits(text, widthEdits(text, repairs))).toBe('医改3.0');
});

test('nothing is left to narrow, and no other character changes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('Ａ', '９', 'a', '１', '，', '％', '医', '😀', '\ud800') }),
      (text) => {
        const once = applyEdits(text, widthEdits(text, []));
        expect(widthEdits(once, [])).toEqual([]);
        expect(once.length).toBe(text.length);
        expect(once.normalize('NFKC')).toBe(text.normalize('NFKC'));
      },
    ),
  );
});
