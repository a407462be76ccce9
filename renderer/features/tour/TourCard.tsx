import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { useT } from '../../i18n/i18n.ts';
import { GuideText } from '../help/GuideText.tsx';
import { eventKey } from '../shortcuts/event-key.ts';
import { cardPlace } from './card-place.ts';
import { TOUR_STEPS } from './tour-steps.ts';
import { endTour, stepTour, useTourStore } from './tour-store.ts';
import type { Box } from './use-targets.ts';

/** Around what is pointed at, CSS pixels. */
const RING = 3;

interface TourCardProps {
  at: number;
  /** What is pointed at; the card stands beside the first. */
  boxes: readonly Box[];
}

/** One stop of the tour: rings around what it is about, and a card beside them. The screen behind works as always. */
export function TourCard({ at, boxes }: TourCardProps) {
  const t = useT();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const step = TOUR_STEPS[at];

  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    // What the status bar says stays in sight.
    const height = document.getElementById('main')?.getBoundingClientRect().bottom ?? window.innerHeight;
    const place = cardPlace(boxes[0] ?? null, size, { width: window.innerWidth, height });
    element.style.left = `${Math.round(place.left)}px`;
    element.style.top = `${Math.round(place.top)}px`;
  });
  useLayoutEffect(() => {
    if (useTourStore.getState().takesFocus) next.current?.focus({ preventScroll: true });
  }, []);

  if (!step) return null;
  const isLast = at === TOUR_STEPS.length - 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = eventKey(event.nativeEvent);
    // A button in focus hears Enter itself.
    if (key === 'ArrowRight' || (key === 'Enter' && event.target === card.current)) stepTour(at, 1);
    else if (key === 'ArrowLeft') stepTour(at, -1);
    else if (key === 'Escape') endTour();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {boxes.map(({ left, top, right, bottom }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a ring is its place in the list of targets
          key={index}
          className="tour-ring"
          aria-hidden
          style={{
            left: left - RING,
            top: top - RING,
            width: right - left + 2 * RING,
            height: bottom - top + 2 * RING,
          }}
        />
      ))}
      <div
        ref={card}
        className="tour-card"
        role="dialog"
        aria-modal="false"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
        data-testid="tour"
        data-step={step.id}
        onKeyDown={onKeyDown}
      >
        <small>{t('tour.place', { number: at + 1, count: TOUR_STEPS.length })}</small>
        <h2 id={`${id}-title`}>{t(`tour.${step.id}.title`)}</h2>
        <div id={`${id}-text`} className="tour-text">
          <GuideText text={t(`tour.${step.id}.text`)} />
        </div>
        <p className="hint">{t('tour.keys')}</p>
        <div className="tour-end">
          {!isLast && (
            <button type="button" className="link" onClick={endTour}>
              {t('tour.skip')}
            </button>
          )}
          {at > 0 && (
            <button type="button" className="button" onClick={() => stepTour(at, -1)}>
              {t('tour.back')}
            </button>
          )}
          <button ref={next} type="button" className="button is-primary" onClick={() => stepTour(at, 1)}>
            {t(isLast ? 'tour.finish' : 'tour.next')}
          </button>
        </div>
      </div>
    </>
  );
}
