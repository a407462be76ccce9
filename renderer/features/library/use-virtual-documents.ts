import { elementScroll, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useState } from 'react';
import { PAGE_SIZE } from '../../api/queries.ts';
import { useLibraryStore } from './library-store.ts';
import { useDocumentRows } from './use-document-rows.ts';

/** Tells the size of the list when the browser has laid it out; asking at once would make it lay out twice. */
function observeSize<T extends Element>(
  { scrollElement }: { scrollElement: T | null },
  tell: (size: { width: number; height: number }) => void,
): () => void {
  const sizes = new ResizeObserver(([entry]) => {
    const [box] = entry?.borderBoxSize ?? [];
    if (box) tell({ width: box.inlineSize, height: box.blockSize });
  });
  if (scrollElement) sizes.observe(scrollElement);
  return () => sizes.disconnect();
}

/** A new list stands at its top already; going there would make the browser lay the page out at once. */
const scrollOnlyAway: typeof elementScroll = (offset, options, instance) => {
  if (offset !== 0 || instance.scrollOffset !== 0 || options.adjustments) elementScroll(offset, options, instance);
};

/** The listed documents as rows that exist only while they are in sight. */
export function useVirtualDocuments(
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  /** Height of a head that stays over the rows, px. */
  headHeight = 0,
) {
  const filter = useLibraryStore((state) => state.filter);
  const sort = useLibraryStore((state) => state.sort);
  const [pages, setPages] = useState({ first: 0, last: 0 });
  const rows = useDocumentRows(filter, sort, pages.first, pages.last);
  const virtualizer = useVirtualizer({
    count: rows.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    observeElementRect: observeSize,
    scrollToFn: scrollOnlyAway,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The row after the one gone to stays in sight, so that it is clear how the list goes on.
    scrollPaddingEnd: rowHeight,
    onChange: ({ range }) => {
      const first = Math.floor((range?.startIndex ?? 0) / PAGE_SIZE);
      const last = Math.floor((range?.endIndex ?? 0) / PAGE_SIZE);
      if (first !== pages.first || last !== pages.last) setPages({ first, last });
    },
  });
  return { ...rows, virtualizer };
}
