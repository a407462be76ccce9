import type { Estimate, ScoreGroup, ScoreRow } from '../../../shared/review/scorecard.ts';
import { useT } from '../../i18n/i18n.ts';
import { useRowNames } from './use-row-names.ts';

const COUNTS = ['accepted', 'corrected', 'rejected', 'missed', 'open'] as const;

/** Where even the upper end of the interval lies below this, proposals cost more than they give. */
const MOSTLY_WRONG = 0.5;

/** What became of the proposals of one group, a line each. */
export function ScoreTable({ group, rows }: { group: ScoreGroup; rows: readonly ScoreRow[] }) {
  const t = useT();
  const nameOf = useRowNames(group);
  return (
    <table className="score-table">
      <thead>
        <tr>
          <th scope="col">{t(`scorecard.by.${group}`)}</th>
          {COUNTS.map((count) => (
            <th key={count} scope="col" className="is-number">
              {t(`scorecard.${count}`)}
            </th>
          ))}
          <th scope="col">{t('scorecard.precision')}</th>
          <th scope="col">{t('scorecard.recall')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {nameOf(row.key)}
              {row.precision && row.precision.high < MOSTLY_WRONG && (
                <span className="score-doubt" title={t('scorecard.doubtfulHint')}>
                  {t('scorecard.doubtful')}
                </span>
              )}
            </th>
            {COUNTS.map((count) => (
              <td key={count} className="is-number">
                {row[count] === 0 ? <span className="faint">0</span> : row[count]}
              </td>
            ))}
            <Share estimate={row.precision} />
            <Share estimate={row.recall} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A share with its interval, drawn and written. */
function Share({ estimate }: { estimate: Estimate | null }) {
  const t = useT();
  if (!estimate) return <td className="faint">–</td>;
  const { value, low, high } = estimate;
  const written = `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
  return (
    <td title={t('scorecard.interval')}>
      <span className="score-bar" aria-hidden>
        <i style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
        <b style={{ left: `${value * 100}%` }} />
      </span>
      {written}
    </td>
  );
}
