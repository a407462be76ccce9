import { PanelLeftClose } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Tip } from '../../ui/Tip.tsx';
import { useLibraryStore } from '../library/library-store.ts';
import { SortSelect } from '../library/SortSelect.tsx';
import { useVirtualDocuments } from '../library/use-virtual-documents.ts';
import { QueueItem } from './QueueItem.tsx';
import { queueIndex } from './queue-position.ts';

const ROW_HEIGHT = 60;

/** The pages listed in the library, in its order, with the one in front marked. */
export const Queue = memo(function Queue({ documentId, onCollapse }: { documentId: string; onCollapse: () => void }) {
  const t = useT();
  const cursor = useLibraryStore((state) => state.cursor);
  const scroller = useRef<HTMLDivElement>(null);
  const { total, row, virtualizer } = useVirtualDocuments(scroller, ROW_HEIGHT);
  const items = virtualizer.getVirtualItems();

  const counted = total !== null;
  // Another order, or a decision that moves the page in this one.
  const moved = row(cursor)?.id !== documentId;
  useEffect(() => {
    if (!counted) return;
    if (!moved) {
      virtualizer.scrollToIndex(useLibraryStore.getState().cursor, { align: 'auto' });
      return;
    }
    let left = false;
    const show = async (): Promise<void> => {
      const index = await queueIndex(documentId);
      if (left || index < 0) return;
      // The library's cursor goes along, so that going back ends at the page last read.
      useLibraryStore.setState({ cursor: index });
      virtualizer.scrollToIndex(index, { align: 'auto' });
    };
    show().catch(toastError);
    return () => {
      left = true;
    };
  }, [documentId, counted, moved, virtualizer]);

  return (
    <nav className="queue" aria-label={t('desk.queue')}>
      <div className="pane-head">
        <h2>{t('desk.queue')}</h2>
        {total !== null && (
          <span className="pane-facts">{moved ? total : t('desk.queuePosition', { position: cursor + 1, total })}</span>
        )}
        <SortSelect className="queue-sort" label={t('desk.queueSort')} />
        <Tip label={t('desk.queueCollapse')} shortcut="queue.toggle">
          <button type="button" className="icon-button" aria-label={t('desk.queueCollapse')} onClick={onCollapse}>
            <PanelLeftClose size={15} aria-hidden />
          </button>
        </Tip>
      </div>
      <div className="queue-list" ref={scroller}>
        <ul style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const document = row(item.index);
            return (
              <li key={item.key} style={{ transform: `translateY(${item.start}px)`, height: item.size }}>
                {document && <QueueItem row={document} current={document.id === documentId} />}
              </li>
            );
          })}
        </ul>
      </div>
    </nav>
  );
});
