import type { DocumentRow } from '../../../shared/contract/schemas/document.ts';
import { prefetchDocument } from '../../api/prefetch-document.ts';
import { openDesk } from '../../app/use-route.ts';
import type { Column } from './columns.ts';
import { DocumentCell } from './DocumentCell.tsx';
import { useLibraryStore } from './library-store.ts';

interface LibraryRowProps {
  index: number;
  /** Undefined while it is on its way. */
  row: DocumentRow | undefined;
  top: number;
  columns: readonly Column[];
}

export function LibraryRow({ index, row, top, columns }: LibraryRowProps) {
  const current = useLibraryStore((state) => state.cursor === index);
  const style = { transform: `translateY(${top}px)` };
  if (!row) return <tr className="grid-row" aria-rowindex={index + 2} style={style} />;
  return (
    <tr
      id={`row-${index}`}
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={current}
      style={style}
      data-testid="library-row"
      onClick={() => {
        useLibraryStore.setState({ cursor: index });
        openDesk(row.id);
      }}
      // What the pointer stands on is likely to be opened next.
      onPointerEnter={() => void prefetchDocument(row.id)}
    >
      {columns.map((column) => (
        <DocumentCell key={column.id} row={row} column={column} />
      ))}
    </tr>
  );
}
