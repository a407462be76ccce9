import { useEffect, useState } from 'react';
import type { TOUR_STEPS } from './tour-steps.ts';

/** Where something stands in the window, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Parts that scroll: what they hide is not in sight. */
const SCROLLERS = '.inspector-cards, .cm-scroller, .grid';
/** Frames that a screen may take to show what is pointed at; after these the card stands alone. */
const PATIENCE = 90;

type Targets = (typeof TOUR_STEPS)[number]['targets'];

const find = (selectors: readonly string[]): Element | undefined =>
  selectors.map((selector) => document.querySelector(selector)).find((element) => element !== null) ?? undefined;

function boxOf(element: Element): Box | null {
  const inner = element.getBoundingClientRect();
  const outer = element.parentElement?.closest(SCROLLERS)?.getBoundingClientRect();
  const left = Math.max(inner.left, outer?.left ?? 0, 0);
  const top = Math.max(inner.top, outer?.top ?? 0, 0);
  const right = Math.min(inner.right, outer?.right ?? window.innerWidth, window.innerWidth);
  const bottom = Math.min(inner.bottom, outer?.bottom ?? window.innerHeight, window.innerHeight);
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** What was looked for, and where of it stands what is in sight. */
interface Found {
  targets: Targets;
  boxes: readonly Box[];
}

/**
 * Where the targets of a stop stand, those in sight, followed while they move. What was found last stays until the first
 * target of the next stop is there. Targets belong to parts of the screen that know nothing of the tour, so they are
 * looked for once a frame; null stands for none.
 */
export function useTargets(targets: Targets | null): Found | null {
  const [last, setLast] = useState<Found | null>(null);
  useEffect(() => {
    if (!targets) {
      setLast(null);
      return;
    }
    let frame = 0;
    let waited = 0;
    let shown = '';
    const look = (): void => {
      frame = requestAnimationFrame(look);
      const found = targets.map(find).filter((element) => element !== undefined);
      if (found.length === 0 && shown === '' && ++waited < PATIENCE) return;
      if (shown === '') found[0]?.scrollIntoView({ block: 'nearest' });
      const boxes = found.map(boxOf).filter((box) => box !== null);
      const text = JSON.stringify(boxes);
      if (text === shown) return;
      shown = text;
      setLast({ targets, boxes });
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [targets]);
  return last;
}
