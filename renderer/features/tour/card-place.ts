import type { Box } from './use-targets.ts';

/** Between the card and what it points at, and the least distance from the edges of the window, CSS pixels. */
const GAP = 14;
const EDGE = 10;
/** From this share of the window's height on a target is large. */
const LARGE = 0.6;

interface Size {
  width: number;
  height: number;
}

const within = (value: number, most: number): number => Math.max(EDGE, Math.min(value, most - EDGE));

/**
 * Where a card stands: below, left, right or above of its target, whichever has room first; inside its lower right corner
 * where none has or the target is large; in the middle of the window without a target.
 */
export function cardPlace(target: Box | null, card: Size, window: Size): { left: number; top: number } {
  const across = window.width - card.width;
  const down = window.height - card.height;
  if (!target) return { left: across / 2, top: within(down / 2, down) };
  const corner = {
    left: within(target.right - GAP - card.width, across),
    top: within(target.bottom - GAP - card.height, down),
  };
  // Beside something as large as a text the card would hide its neighbour.
  if (target.bottom - target.top > window.height * LARGE) return corner;
  const left = within((target.left + target.right - card.width) / 2, across);
  const top = within((target.top + target.bottom - card.height) / 2, down);
  if (target.bottom + GAP + EDGE <= down) return { left, top: target.bottom + GAP };
  if (target.left - GAP - EDGE >= card.width) return { left: target.left - GAP - card.width, top };
  if (target.right + GAP + EDGE <= across) return { left: target.right + GAP, top };
  if (target.top - GAP - EDGE >= card.height) return { left, top: target.top - GAP - card.height };
  return corner;
}
