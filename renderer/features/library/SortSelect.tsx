import { useT } from '../../i18n/i18n.ts';
import { Select } from '../../ui/Select.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { useLibraryStore } from './library-store.ts';
import { SORT_NAMES, usualSort } from './sort-names.ts';

/** Chooses the order of the library, which is that of the queue too; a tooltip says what it means. */
export function SortSelect({ label, className }: { label: string; className: string }) {
  const t = useT();
  const by = useLibraryStore((state) => state.sort.by);
  return (
    <Tip label={t(`sortHint.${by}`)}>
      <Select
        className={className}
        aria-label={label}
        value={by}
        onChange={(event) => {
          const chosen = SORT_NAMES.find((name) => name === event.target.value);
          if (chosen) useLibraryStore.setState({ sort: usualSort(chosen), cursor: 0 });
        }}
      >
        {SORT_NAMES.map((name) => (
          <option key={name} value={name} title={t(`sortHint.${name}`)}>
            {t(`sort.${name}`)}
          </option>
        ))}
      </Select>
    </Tip>
  );
}
