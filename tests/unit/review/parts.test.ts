import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areGapsOf, type Gapped, partsOf, withEdges, withoutPart, withPart } from '../../../shared/review/parts.ts';
import type { Span } from '../../../shared/text/model.ts';

const SIZE = 30;
const span = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
const range = fc.tuple(span, fc.array(span, { maxLength: 4 })).map(([first, others]) =>
  others.reduce<Gapped>((whole, one, index) => {
    const next = index % 2 === 0 ? withoutPart(whole, one) : withPart(whole, one);
    return next ?? whole;
  }, first),
);

/** Which positions belong to ranges. */
const cells = (spans: readonly Span[]): string =>
  Array.from({ length: SIZE }, (_, at) => (spans.some(({ start, end }) => start <= at && at < end) ? '1' : '0')).join(
    '',
  );
const combined = (a: string, b: string, of: (a: boolean, b: boolean) => boolean): string =>
  [...a].map((cell, at) => (of(cell === '1', b[at] === '1') ? '1' : '0')).join('');

describe('a measure in several pieces', () => {
  it('keeps its gaps in order, apart and inside', () => {
    fc.assert(fc.property(range, (given) => areGapsOf(given) && partsOf(given).every(({ start, end }) => start < end)));
  });

  it('with a piece more covers what it covered and the piece', () => {
    fc.assert(
      fc.property(range, span, (given, piece) => {
        const after = withPart(given, piece);
        expect(areGapsOf(after)).toBe(true);
        expect(cells(partsOf(after))).toBe(combined(cells(partsOf(given)), cells([piece]), (a, b) => a || b));
      }),
    );
  });

  it('with a piece less covers the rest, and is nothing where nothing is left', () => {
    fc.assert(
      fc.property(range, span, (given, piece) => {
        const after = withoutPart(given, piece);
        const left = combined(cells(partsOf(given)), cells([piece]), (a, b) => a && !b);
        expect(after ? cells(partsOf(after)) : cells([])).toBe(left);
        if (after) expect(areGapsOf(after)).toBe(true);
      }),
    );
  });

  it('moves an edge only where it is asked to, and leaves out nothing new', () => {
    fc.assert(
      fc.property(range, span, (given, edges) => {
        const after = withEdges(given, edges);
        if (!after) return;
        expect(areGapsOf(after)).toBe(true);
        expect(after.start).toBeGreaterThanOrEqual(edges.start);
        expect(after.end).toBeLessThanOrEqual(edges.end);
        const kept = combined(cells(partsOf(given)), cells([edges]), (a, b) => a && b);
        expect(combined(kept, cells(partsOf(after)), (a, b) => a && !b)).toBe(cells([]));
        if (!given.gaps) expect(after).toEqual(edges);
      }),
    );
  });

  it('refuses gaps that touch an edge, each other, or lie outside', () => {
    const whole = { start: 5, end: 20 };
    for (const gaps of [
      [{ start: 5, end: 7 }],
      [{ start: 18, end: 20 }],
      [{ start: 3, end: 7 }],
      [{ start: 18, end: 25 }],
      [{ start: 9, end: 9 }],
      [
        { start: 7, end: 9 },
        { start: 9, end: 11 },
      ],
      [
        { start: 12, end: 14 },
        { start: 7, end: 9 },
      ],
    ])
      expect(areGapsOf({ ...whole, gaps }), JSON.stringify(gaps)).toBe(false);
  });
});
