import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPieces, findRegex, patternProblem, patternRegex } from '../../../shared/rules/find-rule.ts';
import type { RulePattern } from '../../../shared/rules/rule.ts';
import { foldWord } from '../../../shared/text/search/find-phrase.ts';

const pattern = (match: RulePattern['match'], text: string, unit: RulePattern['unit'] = 'passage'): RulePattern => ({
  match,
  text,
  unit,
});
const quotes = (raw: string, of: RulePattern): string[] =>
  findPieces(raw, of).map((span) => raw.slice(span.start, span.end));

/** Text with what rules meet: line ends, blanks, both scripts, letters of both widths, pairs of surrogates. */
const text = fc
  .array(
    fc.constantFrom('医', '醫', '改', '微', '信', '領', '领', ' ', '　', '\n', '\r\n', 'a', 'Ａ', '1', '𠮷', '，'),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

describe('what a rule finds', () => {
  it('is its text, whatever the script, the width, the case and the blanks in it', () => {
    expect(quotes('请加微信ABC123，領 取紅包', pattern('literal', '加微信abc１２３'))).toEqual(['加微信ABC123']);
    expect(quotes('請領 取紅包吧', pattern('literal', '领取红包'))).toEqual(['領 取紅包']);
    expect(quotes('醫(yī)改(gǎi)工作', pattern('literal', '医改'))).toEqual(['醫(yī)改']);
  });

  it('has each piece where it stands next, on the same line', () => {
    const rule = pattern('template', '加微信…领…红包');
    expect(quotes('加微信abc领大红包，再领红包', rule)).toEqual(['加微信abc领大红包']);
    expect(quotes('加微信abc\n领红包', rule)).toEqual([]);
    expect(quotes(`加微信${'很'.repeat(100)}领红包`, rule)).toEqual([]);
    expect(quotes('加微信a领b红包', pattern('template', '加微信...领……红包'))).toEqual(['加微信a领b红包']);
  });

  it('is each whole line it touches, once, without the blanks at its edges', () => {
    expect(quotes('一二\n  微信微信 三 \n四', pattern('literal', '微信', 'line'))).toEqual(['微信微信 三']);
    const places = findRegex('甲\n乙丙\n丁', patternRegex(pattern('regex', '乙|丁')), 'line');
    expect(places).toEqual([
      { start: 2, end: 4 },
      { start: 5, end: 6 },
    ]);
  });

  it('never overlaps, stays inside the text, cuts no pair of surrogates and holds what was looked for', () => {
    const pieces = fc.array(fc.constantFrom('医', '微信', 'a1', '𠮷', '改'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(text, pieces, fc.constantFrom('passage' as const, 'line' as const), (raw, words, unit) => {
        let end = 0;
        for (const span of findPieces(raw, pattern('template', words.join('…'), unit))) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(raw.length);
          end = span.end;
          const quote = raw.slice(span.start, span.end);
          expect(quote.isWellFormed()).toBe(true);
          for (const word of words) expect(foldWord(quote)).toContain(foldWord(word));
        }
      }),
    );
  });

  it.each([
    [pattern('literal', '　'), 'empty'],
    [pattern('template', '…'), 'empty'],
    [pattern('regex', '['), 'regex-invalid'],
    [pattern('regex', '(?:)'), 'matches-nothing'],
    [pattern('regex', '医.改'), null],
    [pattern('template', '医…改'), null],
  ])('%j may be used or not', (of, problem) => {
    expect(patternProblem(of)).toBe(problem);
  });
});
