import { TriangleAlert } from 'lucide-react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { useT } from '../../i18n/i18n.ts';
import { pageWarnings } from './page-warnings.ts';
import { RedecodeOffer } from './RedecodeOffer.tsx';

export function WarningsCard({ detail }: { detail: DocumentDetail }) {
  const t = useT();
  const warnings = pageWarnings(detail);
  if (warnings.length === 0 && !detail.redecode) return null;
  return (
    <section className="card warnings" aria-label={t('warning.title')}>
      <ul>
        {warnings.map(({ key, count }) => (
          <li key={key}>
            <TriangleAlert size={13} aria-hidden />
            {t(key, { count })}
          </li>
        ))}
      </ul>
      {detail.redecode && <RedecodeOffer key={detail.row.id} documentId={detail.row.id} offer={detail.redecode} />}
    </section>
  );
}
