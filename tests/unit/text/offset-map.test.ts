import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/text/model.ts';
import { cleanQuote, projectClean } from '../../../shared/text/offset-map.ts';
import { isBoundary, page } from './arbitraries.ts';

function block(start: number, end: number, kept: boolean): Block {
  return { start, end, kind: 'body', kept, confidence: 1, reason: 'test' };
}

describe('projectClean', () => {
  const raw = '  醫(yī)改\r\n广告\n\n 第二段3。0 ';
  const blocks = [block(0, 8, true), block(10, 12, false), block(14, 22, true)];
  const edits = [
    { start: 3, end: 7, insert: '', rule: 'pinyin-injection' },
    { start: 18, end: 21, insert: '3.0', rule: 'decimal-repair' },
  ];

  test('joins kept lines, carries out edits, leaves indentation out', () => {
    expect(projectClean(raw, blocks, edits).text).toBe('醫改\n第二段3.0');
  });

  test('maps a raw range to its clean pieces and back', () => {
    const { text, map } = projectClean(raw, blocks, edits);
    expect(map.rawRangeToClean({ start: 2, end: 8 })).toEqual([{ start: 0, end: 2 }]);
    expect(map.rawRangeToClean({ start: 0, end: raw.length })).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: text.length },
    ]);
    expect(map.rawRangeToClean({ start: 10, end: 12 })).toEqual([]);
    expect(map.cleanRangeToRaw({ start: 0, end: 2 })).toEqual({ start: 2, end: 8 });
    // An insert is one whole: part of it is all of it.
    expect(map.cleanRangeToRaw({ start: 7, end: 8 })).toEqual({ start: 18, end: 21 });
  });

  test('bias chooses the side of removed text', () => {
    const { map } = projectClean(raw, blocks, edits);
    expect([map.cleanToRaw(1, -1), map.cleanToRaw(1, 1)]).toEqual([3, 7]);
    expect([map.rawToClean(11, -1), map.rawToClean(11, 1)]).toEqual([2, 3]);
  });

  test('an insertion at the end of a line is kept once', () => {
    const text = projectClean('甲\n乙', [block(0, 3, true)], [{ start: 1, end: 1, insert: '!', rule: 'r' }]).text;
    expect(text).toBe('甲!\n乙');
  });

  test('quotes leave removed blocks out when asked', () => {
    expect(cleanQuote(raw, edits, null, { start: 2, end: 18 })).toBe('醫改\n广告\n第二段');
    expect(cleanQuote(raw, edits, blocks, { start: 2, end: 18 })).toBe('醫改\n第二段');
  });
});

describe('the map of any page', () => {
  test('is monotone and never lies inside a surrogate pair', () => {
    fc.assert(
      fc.property(page, ({ raw, edits, blocks }) => {
        const { text, map } = projectClean(raw, blocks, edits);
        for (const bias of [-1, 1] as const) {
          let last = 0;
          for (let at = 0; at <= text.length; at++) {
            if (!isBoundary(text, at)) continue;
            const position = map.cleanToRaw(at, bias);
            expect(position).toBeGreaterThanOrEqual(last);
            expect(isBoundary(raw, position)).toBe(true);
            last = position;
          }
          last = 0;
          for (let at = 0; at <= raw.length; at++) {
            if (!isBoundary(raw, at)) continue;
            const position = map.rawToClean(at, bias);
            expect(position).toBeGreaterThanOrEqual(last);
            expect(isBoundary(text, position)).toBe(true);
            last = position;
          }
        }
      }),
    );
  });

  test('inverts wherever clean text is raw text', () => {
    fc.assert(
      fc.property(page, ({ raw, blocks }) => {
        const { text, map } = projectClean(raw, blocks, []);
        for (let at = 0; at < text.length; at++) {
          if (text[at] === '\n') continue;
          const position = map.cleanToRaw(at, 1);
          expect(raw[position]).toBe(text[at]);
          expect(map.rawToClean(position, 1)).toBe(at);
        }
      }),
    );
  });

  test('gives for every raw range the clean text that cleanQuote gives', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), ({ raw, edits, blocks }, a, b) => {
        const inside = (at: number): boolean =>
          isBoundary(raw, at) && !edits.some(({ start, end }) => start < at && at < end);
        const places = [a % (raw.length + 1), b % (raw.length + 1)].sort((x, y) => x - y);
        const [start = 0, end = 0] = places;
        fc.pre(inside(start) && inside(end));
        fc.pre(!edits.some((edit) => edit.start === edit.end && (edit.start === start || edit.start === end)));
        fc.pre(!blocks.some((known) => edits.some((edit) => edit.start < known.start && known.start < edit.end)));
        const { text, map } = projectClean(raw, blocks, edits);
        const plain = (words: string): string => words.replace(/[\s\u200b]/g, '');
        const pieces = map.rawRangeToClean({ start, end }).map((span) => text.slice(span.start, span.end));
        expect(plain(pieces.join(''))).toBe(plain(cleanQuote(raw, edits, blocks, { start, end })));
      }),
    );
  });

  test('shows the same raw character whatever else is removed or restored', () => {
    fc.assert(
      fc.property(page, ({ raw, blocks }) => {
        const removed = projectClean(raw, blocks, []);
        const restored = projectClean(
          raw,
          blocks.map((known) => ({ ...known, kept: true })),
          [],
        );
        for (let at = 0; at < removed.text.length; at++) {
          const character = removed.text.charAt(at);
          if (/[\s\u200b]/.test(character)) continue;
          const position = removed.map.cleanToRaw(at, 1);
          expect(restored.text.charAt(restored.map.rawToClean(position, 1))).toBe(character);
        }
      }),
    );
  });
});
