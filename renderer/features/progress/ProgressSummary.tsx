import type { Progress } from '../../../shared/contract/schemas/progress.ts';
import { estimateDays } from '../../../shared/progress/estimate-days.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';

const DAY_MS = 86_400_000;

/** What is done and left in figures, and how long the rest may take. */
export function ProgressSummary({ figures }: { figures: Progress }) {
  const t = useT();
  const language = useLanguage();
  const { pages, done, inProgress, measures, days, today, unread } = figures;
  const number = new Intl.NumberFormat(language);
  const left = pages - done;
  const { perDay, daysWorked, daysLeft } = estimateDays(days, today, left);
  const facts = [
    { name: t('progress.done'), value: number.format(done) },
    { name: t('progress.inProgress'), value: number.format(inProgress) },
    { name: t('progress.todo'), value: number.format(left - inProgress) },
    { name: t('progress.measures'), value: number.format(measures) },
  ];
  const estimate = (): string => {
    if (left === 0) return t('progress.allDone');
    if (!daysLeft) return t('progress.noPace');
    const date = new Date(Date.parse(`${today}T00:00:00`) + daysLeft.value * DAY_MS);
    const values = {
      perDay: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(perDay),
      worked: daysWorked,
      days: number.format(daysLeft.value),
      date: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date),
    };
    const low = number.format(daysLeft.low);
    return daysLeft.high === null
      ? t('progress.estimateOpen', { ...values, low })
      : t('progress.estimate', { ...values, low, high: number.format(daysLeft.high) });
  };
  return (
    <section className="progress-summary" aria-label={t('progress.summary')}>
      <dl>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <progress
        max={pages}
        value={done}
        aria-label={t('progress.share', {
          share: new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(done / pages),
        })}
      />
      <p data-testid="estimate">{estimate()}</p>
      {unread > 0 && <p className="hint">{t('progress.unread', { count: unread })}</p>}
    </section>
  );
}
