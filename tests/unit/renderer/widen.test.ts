import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanesOf } from '../../../renderer/text-panes/lanes.ts';
import { stepWord, widerSpan } from '../../../renderer/text-panes/widen.ts';

const TEXT = '医改工作会议召开\n会议要求,推进分级诊疗制度建设,扩大集采范围。下一步要抓好落实。\n完';

const around = (at: string): string[] => {
  const start = TEXT.indexOf(at);
  const found: string[] = [];
  let span = { start, end: start };
  for (let wider = widerSpan(TEXT, span); wider !== span; wider = widerSpan(TEXT, span)) {
    found.push(TEXT.slice(wider.start, wider.end));
    span = wider;
  }
  return found;
};

describe('widening a selection', () => {
  test('goes from the word to the clause, the sentence without its mark, and the line', () => {
    const [word, ...wider] = around('诊疗');
    expect('分级诊疗制度').toContain(word);
    expect(wider).toEqual([
      '推进分级诊疗制度建设',
      '会议要求,推进分级诊疗制度建设,扩大集采范围',
      '会议要求,推进分级诊疗制度建设,扩大集采范围。下一步要抓好落实。',
    ]);
  });

  test('always keeps what was selected, grows until it is the line, and never leaves it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'医改,。药;\n a'), maxLength: 40 }), fc.nat(40), (text, at) => {
        const start = Math.min(at, text.length);
        let span = { start, end: start };
        for (let step = 0; step < 6; step++) {
          const wider = widerSpan(text, span);
          expect(wider.start).toBeLessThanOrEqual(span.start);
          expect(wider.end).toBeGreaterThanOrEqual(span.end);
          expect(text.slice(wider.start, wider.end)).not.toContain('\n');
          span = wider;
        }
        expect(widerSpan(text, span)).toEqual(span);
      }),
    );
  });
});

test('a step by word goes to an edge of a word on the same line, and stays at its ends', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length), fc.constantFrom(1 as const, -1 as const), (at, direction) => {
      const next = stepWord(TEXT, at, direction);
      expect(direction * (next - at)).toBeGreaterThanOrEqual(0);
      expect(TEXT.slice(Math.min(at, next), Math.max(at, next))).not.toContain('\n');
    }),
  );
  expect(stepWord(TEXT, TEXT.indexOf('会议要求'), 1)).toBe(TEXT.indexOf('会议要求') + 2);
});

test('ranges in one lane never overlap as long as there are lanes', () => {
  const span = fc
    .tuple(fc.nat(200), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 3 }), (spans) => {
      const lanes = lanesOf(spans);
      for (const [one, lane] of lanes)
        for (const [other, same] of lanes)
          if (one !== other && lane === same) expect(one.start >= other.end || other.start >= one.end).toBe(true);
    }),
  );
});
