import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDates, readLabelledDate, readStatedDate } from '../../../shared/extract/read-date.ts';

const values = (text: string): string[] => readDates(text).map(({ value }) => value);

describe('dates in running text', () => {
  test.each([
    ['2024-05-24 10:12', ['2024-05-24T10:12']],
    ['2024年5月24日 星期五 10时12分', ['2024-05-24T10:12']],
    ['2024.5.4', ['2024-05-04']],
    ['2024年\n5月\n24日', ['2024-05-24']],
    ['2024-05-24 25:00', ['2024-05-24']],
    ['2024年2月29日', ['2024-02-29']],
    ['2023年2月29日', []],
    ['2024年4月31日', []],
    ['12024-05-24', []],
    ['5月24日', []],
    ['二〇二四年五月二十四日', ['2024-05-24']],
    ['二○一五年十二月三十一日', ['2015-12-31']],
    ['二零一九年十月一日', ['2019-10-01']],
    ['一九九八年元月三日', ['1998-01-03']],
    ['二〇二四年十三月一日', []],
    ['民国113年5月24日', ['2024-05-24']],
    ['民国一百零三年五月四日', ['2014-05-04']],
    ['民国八十七年一月二日', ['1998-01-02']],
    ['2024-05-24至2024-05-26', ['2024-05-24', '2024-05-26']],
  ])('%j holds %j', (text, want) => {
    expect(values(text)).toEqual(want);
  });

  test('are days of the calendar that stand where they are said to', () => {
    const part = fc.constantFrom('2024', '19', '-', '年', '月', '日', '5', '31', ' ', ':', '二〇', '十', '民国', '\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        for (const { start, end, value } of readDates(text)) {
          const day = value.slice(0, 10);
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          expect(values(text.slice(start, end))).toContain(value);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  ['2024', false, '2024'],
  ['2024年', false, '2024'],
  ['2024-05', false, '2024-05'],
  ['2024年5月', false, '2024-05'],
  ['2024年13月', false, undefined],
  ['113-05-24', true, '2024-05-24'],
  ['113/5/4', true, '2024-05-04'],
  ['113-05-24', false, undefined],
  ['113-02-30', true, undefined],
])('after a label %j (calendar of 1912: %s) is %j', (text, republic, want) => {
  expect(readLabelledDate(text, republic)?.value).toBe(want);
});

test.each([
  ['2024-05-24T10:12:00+08:00', '2024-05-24T10:12'],
  ['2024-05-24T02:12:00.000Z', '2024-05-24T10:12'],
  ['2024-05-23T22:12-0400', '2024-05-24T10:12'],
  ['2024-05-24', '2024-05-24'],
  ['2024-05', '2024-05'],
  ['2024-05-24 10:12:13', '2024-05-24T10:12'],
  ['2024-13-45T00:00:00Z', null],
  ['yesterday', null],
])('markup that says %j states %j', (text, want) => {
  expect(readStatedDate(text)).toBe(want);
});
