import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, readableColor } from '../../../shared/codebook/contrast.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('any colour has a shade that can be read in either theme, and a readable one stays', () => {
  fc.assert(
    fc.property(color, (given) => {
      expect(contrast(readableColor(given, 'light'), '#fffdf8')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(readableColor(given, 'dark'), '#17181a')).toBeGreaterThanOrEqual(4.5);
      for (const theme of ['light', 'dark'] as const) {
        const shade = readableColor(given, theme);
        expect(readableColor(shade, theme)).toBe(shade);
      }
    }),
  );
});

it('black on white has the contrast that the guidelines name', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
});
