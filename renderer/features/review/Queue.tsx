import { PanelLeftClose } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Select } from '../../ui/Select.tsx';
import { useLibraryStore } from '../library/library-store.ts';
import { SORT_NAMES } from '../library/sort-names.ts';
import { useVirtualDocuments } from '../library/use-virtual-documents.ts';
import { QueueItem } from './QueueItem.tsx';
import { queueIndex } from './queue-position.ts';

const ROW_HEIGHT = 60;

/** The pages listed in the library, in its order, with the one in front marked. */
export function Queue({ documentId, onCollapse }: { documentId: string; onCollapse: () => void }) {
  const t = useT();
  const sort = useLibraryStore((state) => state.sort);
  const scroller = useRef<HTMLDivElement>(null);
  const { total, row, virtualizer } = useVirtualDocuments(scroller, ROW_HEIGHT);
  const items = virtualizer.getVirtualItems();

  const counted = total !== null;
  useEffect(() => {
    if (!counted) return;
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
  }, [documentId, counted, virtualizer]);

  return (
    <nav className="queue" aria-label={t('desk.queue')}>
      <div className="pane-head">
        <h2>{t('desk.queue')}</h2>
        <span className="pane-facts">{total ?? ''}</span>
        <Select
          className="queue-sort"
          aria-label={t('desk.queueSort')}
          value={sort.by}
          onChange={(event) => {
            const by = SORT_NAMES.find((name) => name === event.target.value);
            if (by) useLibraryStore.setState({ sort: { by, descending: by === 'suspicion' } });
          }}
        >
          {SORT_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`sort.${name}`)}
            </option>
          ))}
        </Select>
        <button type="button" className="icon-button" aria-label={t('desk.queueCollapse')} onClick={onCollapse}>
          <PanelLeftClose size={15} aria-hidden />
        </button>
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
}
