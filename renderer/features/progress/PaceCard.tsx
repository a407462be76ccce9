import { useLanguage, useT } from '../../i18n/i18n.ts';
import { BarsChart } from './BarsChart.tsx';
import { ChartCard } from './ChartCard.tsx';
import type { CardProps } from './card-props.ts';
import type { ChartRow, Series } from './series.ts';

/** Days shown at once. */
const DAYS = 30;
const DAY_MS = 86_400_000;

/** Pages finished on each of the last days, those without any among them. */
export function PaceCard({ figures, asTable }: CardProps) {
  const t = useT();
  const language = useLanguage();
  const done = new Map(figures.days.map((each) => [each.day, each.done]));
  const short = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  const end = Date.parse(`${figures.today}T00:00:00Z`);
  const all = Array.from({ length: DAYS }, (_, index): ChartRow => {
    const date = new Date(end - (DAYS - 1 - index) * DAY_MS);
    const key = date.toISOString().slice(0, 10);
    return { key, label: short.format(date), values: { done: done.get(key) ?? 0 } };
  });
  const rows = all.some(({ values }) => values.done) ? all : [];
  const series: Series[] = [{ key: 'done', name: t('progress.done'), token: '--accent', pattern: 'solid' }];
  const title = t('progress.pace', { days: DAYS });
  return (
    <ChartCard
      name="pace"
      title={title}
      head={t('progress.day')}
      series={series}
      rows={rows}
      empty={t('progress.noneDone')}
      asTable={asTable}
    >
      <BarsChart title={title} rows={rows} series={series} direction="up" />
    </ChartCard>
  );
}
