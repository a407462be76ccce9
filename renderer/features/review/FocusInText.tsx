import { useEffect, useRef } from 'react';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import type { DeskActions } from './desk-actions.ts';
import { type Focus, useDeskStore } from './desk-store.ts';
import { focusSpans } from './suggestions.ts';

/** Marks in both texts what is in focus. It draws nothing: the desk around it need not be drawn when the focus moves. */
export function FocusInText({ review, actions }: { review: DocumentReview; actions: DeskActions }) {
  const focus = useDeskStore((state) => state.focus);
  const { controller, page } = actions.context;
  const shown = useRef<Focus | null>(null);
  useEffect(() => {
    // Only a new focus scrolls; a decision on the thing in focus leaves the text where it is.
    const isNew = focus !== null && focus !== shown.current;
    shown.current = focus;
    // What was tagged just now is in focus before it is drawn.
    const known = isNew ? (page()?.review ?? review) : review;
    controller.focus(focusSpans(known, focus), isNew);
  }, [controller, page, review, focus]);
  return null;
}
