import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectScript } from '../../../shared/text/detect-script.ts';
import { applyEdits } from '../../../shared/text/edits.ts';
import { cleanQuote, projectClean } from '../../../shared/text/offset-map.ts';
import { conversionEdits, scriptEdits } from '../../../shared/text/script-edits.ts';
import { foldScript } from '../../../shared/text/script-tables.ts';
import { page } from './arbitraries.ts';

const toHans = (text: string): string => applyEdits(text, scriptEdits(text, [], 'hans'));
const toHant = (text: string): string => applyEdits(text, scriptEdits(text, [], 'hant'));

describe('scriptEdits', () => {
  test('converts words by their context', () => {
    expect(toHans('頭髮乾淨,乾隆發布')).toBe('头发干净,乾隆发布');
    expect(toHant('头发干净,发布')).toBe('頭髮乾淨,發佈');
  });

  test('著 becomes 着 outside the words that keep it', () => {
    expect(toHans('沿著道路,成效顯著,著力推進,著名專著')).toBe('沿着道路,成效显著,着力推进,著名专著');
  });

  test('mainland text gets no Taiwan vocabulary', () => {
    expect(toHant('软件信息')).toBe('軟件信息');
  });

  test('a conversion that changes the length touches only the run that differs', () => {
    const table = {
      matchPrefix: (text: string, at: number) =>
        text.startsWith('記憶體', at) ? { end: at + 3, value: '内存' } : null,
    };
    expect(conversionEdits('大記憶體好', table, 'hans')).toEqual([
      { start: 1, end: 4, insert: '内存', rule: 'script-hans' },
    ]);
  });

  test('a raw range quotes the same text before and after, converted', () => {
    const raw = '醫(yī)改成效顯著,推進醫療改革';
    const repairs = [{ start: 1, end: 5, insert: '', rule: 'pinyin-injection' }];
    const edits = scriptEdits(raw, repairs, 'hans');
    expect(cleanQuote(raw, repairs, null, { start: 0, end: 6 })).toBe('醫改');
    expect(cleanQuote(raw, edits, null, { start: 0, end: 6 })).toBe('医改');
    expect(cleanQuote(raw, edits, null, { start: 11, end: 17 })).toBe('推进医疗改革');
  });

  test('quotes any range that cuts no edit as the conversion of that range', () => {
    fc.assert(
      fc.property(page, ({ raw, edits, blocks }) => {
        const converted = scriptEdits(raw, edits, 'hans');
        expect(applyEdits(raw, converted)).toBe(toHans(applyEdits(raw, edits)));
        const before = projectClean(raw, blocks, edits);
        const after = projectClean(raw, blocks, converted);
        // The same raw text is shown: neither step moves a line or a block.
        expect(after.text.split('\n').length).toBe(before.text.split('\n').length);
      }),
    );
  });
});

test('folding keeps every position', () => {
  expect(foldScript('醫療,改革:1%')).toBe('医疗,改革:1%');
  expect(foldScript('醫療，改革：１％')).toBe('医疗,改革:1%');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldScript(text).length === text.length));
});

test.each([
  ['深化医药卫生体制改革', 'Hans'],
  ['深化醫藥衛生體制改革', 'Hant'],
  ['深化醫藥衛生體制改革,落实国务院决定', 'mixed'],
  ['2024-01-01', 'none'],
])('the script of %s is %s', (text, script) => {
  expect(detectScript(text)).toBe(script);
});
