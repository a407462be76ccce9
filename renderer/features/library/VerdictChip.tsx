import type { DocumentRow } from '../../../shared/contract/schemas/document.ts';
import { useT } from '../../i18n/i18n.ts';

/** A verdict; dashed while it is only the machine's, with its score on request. */
export function VerdictChip({ row, score }: { row: DocumentRow; score?: boolean }) {
  const t = useT();
  const suggested = row.verdictStatus === 'suggested';
  return (
    <span
      className={`chip verdict-${row.verdict}${suggested ? ' is-suggested' : ''}`}
      title={t(suggested ? 'verdict.suggested' : 'verdict.decided')}
    >
      {t(`verdict.${row.verdict}`)}
      {score && row.verdictScore !== null && <small>{row.verdictScore.toFixed(2)}</small>}
    </span>
  );
}
