import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removedRuns } from '../../../renderer/text-panes/removed-runs.ts';
import {
  blockAt,
  clauseAround,
  selectionToRaw,
  splitsPair,
  stepCharacter,
  tagSpan,
} from '../../../renderer/text-panes/spans.ts';
import { textChange } from '../../../renderer/text-panes/text-change.ts';
import type { Block } from '../../../shared/text/model.ts';
import { projectClean } from '../../../shared/text/offset-map.ts';

const block = (start: number, end: number, kept: boolean): Block => ({
  start,
  end,
  kept,
  kind: kept ? 'body' : 'navigation',
  confidence: 1,
  reason: 'test',
});

describe('a selection as a tag', () => {
  test('leaves out white space at its ends', () => {
    expect(tagSpan('  医改\n', { start: 0, end: 5 })).toEqual({ start: 2, end: 4 });
    expect(tagSpan(' \n ', { start: 0, end: 3 })).toBeNull();
  });

  test('never splits a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (raw, a, b) => {
        const start = a % (raw.length + 1);
        const end = start + (b % (raw.length - start + 1));
        const span = tagSpan(raw, { start, end });
        if (span) expect(splitsPair(raw, span.start) || splitsPair(raw, span.end)).toBe(false);
      }),
    );
  });

  test('made in the clean text covers the repaired raw text', () => {
    const raw = '首页\n进入3。0阶段';
    const blocks = [block(0, 2, false), block(3, raw.length, true)];
    const { text, map } = projectClean(raw, blocks, [{ start: 5, end: 8, insert: '3.0', rule: 'decimal-repair' }]);
    expect(text).toBe('进入3.0阶段');
    expect(selectionToRaw('clean', { start: 2, end: 5 }, raw, map)).toEqual({ start: 5, end: 8 });
    expect(selectionToRaw('clean', { start: 0, end: 7 }, raw, map)).toEqual({ start: 3, end: raw.length });
    expect(selectionToRaw('raw', { start: 0, end: 3 }, raw, map)).toEqual({ start: 0, end: 2 });
  });
});

test('stepping moves over a whole character', () => {
  expect(stepCharacter('a𠮷b', 1, 1)).toBe(3);
  expect(stepCharacter('a𠮷b', 3, -1)).toBe(1);
  expect(stepCharacter('ab', 1, 1)).toBe(2);
});

test('a clause reaches from one sentence mark to the next', () => {
  const text = '第一句。第二句，还有；第三句';
  expect(clauseAround(text, 5)).toEqual({ start: 4, end: 11 });
  expect(clauseAround(text, text.length)).toEqual({ start: 11, end: text.length });
});

test('the block at a position, or the next one', () => {
  const blocks = [block(2, 4, true), block(6, 8, false)];
  expect(blockAt(blocks, 3)).toBe(blocks[0]);
  expect(blockAt(blocks, 5)).toBe(blocks[1]);
  expect(blockAt(blocks, 0)).toBe(blocks[0]);
  expect(blockAt(blocks, 9)).toBe(blocks[1]);
  expect(blockAt([], 0)).toBeNull();
});

test('removed neighbours make one run, counted in lines with text', () => {
  const raw = '导航\n\n热线\n正文\n页脚';
  const runs = removedRuns(raw, [block(0, 2, false), block(4, 6, false), block(7, 9, true), block(10, 12, false)]);
  expect(runs.map(({ start, end, lines }) => [start, end, lines])).toEqual([
    [0, 6, 2],
    [10, 12, 1],
  ]);
});

test('one replacement turns any text into any other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const change = textChange(before, after);
      const result = change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before;
      expect(result).toBe(after);
    }),
  );
});
