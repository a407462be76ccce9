import { expect, test } from 'vitest';
import { cardPlace } from '../../../renderer/features/tour/card-place.ts';

const window = { width: 1024, height: 700 };
const card = { width: 340, height: 220 };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test('a card stands beside what it is about and inside the window', () => {
  expect(cardPlace(box(20, 100, 900, 36), card, window).top).toBe(150);
  // At the right edge, too far down for a place below.
  const beside = cardPlace(box(720, 400, 290, 250), card, window);
  expect(beside.left + card.width).toBeLessThan(720);
  expect(beside.top + card.height).toBeLessThanOrEqual(700);
  const large = cardPlace(box(10, 80, 1000, 600), card, window);
  expect(large).toEqual({ left: 1010 - 14 - 340, top: 680 - 14 - 220 });
  expect(cardPlace(null, card, window).left).toBe(342);
});
