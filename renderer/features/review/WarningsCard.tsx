import { TriangleAlert } from 'lucide-react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { useT } from '../../i18n/i18n.ts';
import { NearDuplicates } from './NearDuplicates.tsx';
import { pageWarnings } from './page-warnings.ts';
import { RedecodeOffer } from './RedecodeOffer.tsx';

export function WarningsCard({ detail }: { detail: DocumentDetail }) {
  const t = useT();
  const warnings = pageWarnings(detail);
  const { nearDuplicates, redecode } = detail;
  if (warnings.length === 0 && !redecode && nearDuplicates.total === 0) return null;
  return (
    <section className="card warnings" aria-label={t('warning.title')}>
      <ul>
        {warnings.map(({ key, count }) => (
          <li key={key}>
            <TriangleAlert size={13} aria-hidden />
            {t(key, { count })}
          </li>
        ))}
        {nearDuplicates.total > 0 && <NearDuplicates {...nearDuplicates} />}
      </ul>
      {redecode && <RedecodeOffer key={detail.row.id} documentId={detail.row.id} offer={redecode} />}
    </section>
  );
}
