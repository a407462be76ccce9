import type { TriageRow } from '../../../shared/contract/schemas/triage.ts';
import { useT } from '../../i18n/i18n.ts';

/** A verdict; dashed while it is only the machine's, then with how sure it is. */
export function VerdictTag({ of }: { of: Pick<TriageRow, 'verdict' | 'verdictStatus' | 'score'> }) {
  const t = useT();
  const isSuggested = of.verdictStatus === 'suggested';
  return (
    <span
      className={`chip verdict-${of.verdict}${isSuggested ? ' is-suggested' : ''}`}
      title={t(`verdict.${of.verdictStatus}`)}
    >
      {t(`verdict.${of.verdict}`)}
      {of.score !== null && <small>{of.score.toFixed(2)}</small>}
    </span>
  );
}
