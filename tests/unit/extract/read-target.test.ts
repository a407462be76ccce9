import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTarget } from '../../../shared/extract/read-target.ts';

describe('a numeric target as data', () => {
  test.each([
    ['9%以内', '', ['<=', [9], '%']],
    ['65%以上', '', ['>=', [65], '%']],
    ['90%', '县域就诊率不低于', ['>=', [90], '%']],
    ['9%', '增幅控制在', ['<=', [9], '%']],
    ['5∶3∶2', '', [':', [5, 3, 2], '']],
    ['由16%增加到23%', '', ['->', [16, 23], '%']],
    ['从3.5亿元降至2.8亿元', '', ['->', [350_000_000, 280_000_000], '元']],
    ['3000多万份', '', ['>', [30_000_000], '份']],
    ['1,200余家', '', ['>', [1200], '家']],
    ['31个省份', '', ['=', [31], '个省份']],
    ['六种慢性病', '', ['=', [6], '种慢性病']],
    ['二级以上', '', ['>=', [2], '级']],
    ['百分之八十五', '', ['=', [85], '%']],
    ['百分之八点五', '', ['=', [8.5], '%']],
    ['八成以上', '', ['>=', [80], '%']],
    ['六位一体', '', ['=', [6], '位一体']],
    ['全覆盖', '', ['=', [100], '%']],
    ['30-50张', '', ['=', [30, 50], '张']],
    ['一百二十家', '', ['=', [120], '家']],
  ] as const)('%s', (text, before, [comparator, values, unit]) => {
    expect(readTarget(text, before)).toEqual({ comparator, values, unit });
  });

  test('is not read where there is no number', () => {
    expect(readTarget('若干措施')).toBeNull();
  });

  test('of digits with a unit gives them back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom('%', '元', '人次', '个百分点'),
        (number, unit) => {
          expect(readTarget(`${number}${unit}`)).toEqual({ comparator: '=', values: [number], unit });
        },
      ),
    );
  });
});
