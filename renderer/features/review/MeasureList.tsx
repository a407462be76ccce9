import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState } from 'react';
import type { ReviewedMeasure } from '../../../shared/review/review-state.ts';
import { usePainted } from '../../ui/use-painted.ts';
import { useDeskStore } from './desk-store.ts';
import type { InspectorProps } from './Inspector.tsx';
import { MeasureItem } from './MeasureItem.tsx';

/** Up to here the whole list is drawn, so that the browser's own search finds everything in it. */
const DRAWN_WHOLE = 250;
const USUAL_HEIGHT = 62;
/** More than a usual window shows. */
const DRAWN_FIRST = 12;

interface MeasureListProps extends Omit<InspectorProps, 'detail'> {
  raw: string;
  shown: readonly ReviewedMeasure[];
}

/** The measures of a page; of a very long list only what is in sight exists. */
export const MeasureList = memo(function MeasureList({
  shown: all,
  raw,
  codes,
  projection,
  actions,
}: MeasureListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  // The page stands before the part of the list that is below the edge of the window.
  const isPainted = usePainted();
  const shown = isPainted ? all : all.slice(0, DRAWN_FIRST);
  const long = shown.length > DRAWN_WHOLE;
  const virtualizer = useVirtualizer({
    count: shown.length,
    enabled: long,
    getScrollElement: () => list.current?.closest<HTMLElement>('.inspector-cards') ?? null,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 10,
    scrollMargin: above,
  });
  const focus = useDeskStore((state) => state.focus);
  const focused = focus?.type === 'measure' ? shown.findIndex((measure) => measure.id === focus.id) : -1;

  // The cards above grow and shrink, so where the list begins is looked up whenever it is drawn.
  useEffect(() => setAbove(list.current?.offsetTop ?? 0));
  useEffect(() => {
    if (long && focused >= 0) virtualizer.scrollToIndex(focused, { align: 'auto' });
  }, [long, focused, virtualizer]);

  const item = (measure: ReviewedMeasure) => (
    <MeasureItem key={measure.id} measure={measure} raw={raw} codes={codes} projection={projection} actions={actions} />
  );
  if (!long) {
    return (
      <ul ref={list} className="measures" data-testid="measures">
        {shown.map(item)}
      </ul>
    );
  }
  const items = virtualizer.getVirtualItems();
  const start = (items[0]?.start ?? above) - above;
  return (
    <ul ref={list} className="measures" data-testid="measures" style={{ height: virtualizer.getTotalSize() }}>
      <li aria-hidden style={{ height: start }} />
      {items.map(({ index }) => {
        const measure = shown[index];
        return (
          measure && (
            <li key={measure.id} data-index={index} ref={virtualizer.measureElement}>
              <ul>{item(measure)}</ul>
            </li>
          )
        );
      })}
    </ul>
  );
});
