import { ArrowDown, ArrowUp } from 'lucide-react';
import { useT } from '../../i18n/i18n.ts';
import type { Column } from './columns.ts';
import { useLibraryStore } from './library-store.ts';
import { usualSort } from './sort-names.ts';

export function LibraryHead({ columns }: { columns: readonly Column[] }) {
  const t = useT();
  const sort = useLibraryStore((state) => state.sort);
  const sortBy = (by: NonNullable<Column['sort']>): void => {
    const next = sort.by === by ? { by, descending: !sort.descending } : usualSort(by);
    useLibraryStore.setState({ sort: next, cursor: 0 });
  };
  return (
    <thead className="grid-head">
      <tr className="grid-row" aria-rowindex={1}>
        {columns.map(({ id, sort: by, numeric }) => {
          const sorted = by !== null && sort.by === by;
          const label = t(`library.column.${id}`);
          const Arrow = sort.descending ? ArrowDown : ArrowUp;
          return (
            <th
              key={id}
              scope="col"
              className={numeric ? 'is-numeric' : undefined}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              {by ? (
                <button type="button" tabIndex={-1} onClick={() => sortBy(by)}>
                  {label}
                  {sorted && <Arrow size={12} aria-hidden />}
                </button>
              ) : (
                label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
