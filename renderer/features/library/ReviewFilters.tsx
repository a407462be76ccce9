import type { DocumentFilter } from '../../../shared/contract/schemas/document.ts';
import { STATUSES } from '../../../shared/review/decision.ts';
import { VERDICTS } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import { Segmented } from '../../ui/Segmented.tsx';

type Chosen = Pick<DocumentFilter, 'verdicts' | 'statuses'>;

/** Narrows pages down to one verdict and one status. */
export function ReviewFilters({ filter, onChange }: { filter: Chosen; onChange: (change: Chosen) => void }) {
  const t = useT();
  return (
    <>
      <Segmented
        label={t('library.filterVerdict')}
        value={filter.verdicts?.[0] ?? 'all'}
        options={[
          { value: 'all', content: t('library.all') },
          ...VERDICTS.map((verdict) => ({ value: verdict, content: t(`verdict.${verdict}`) })),
        ]}
        onChange={(value) => onChange({ verdicts: value === 'all' ? [] : [value] })}
      />
      <Segmented
        label={t('library.filterStatus')}
        value={filter.statuses?.[0] ?? 'all'}
        options={[
          { value: 'all', content: t('library.all') },
          ...STATUSES.map((status) => ({ value: status, content: t(`reviewStatus.${status}`) })),
        ]}
        onChange={(value) => onChange({ statuses: value === 'all' ? [] : [value] })}
      />
    </>
  );
}
