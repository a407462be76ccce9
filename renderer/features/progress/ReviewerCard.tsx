import { useT } from '../../i18n/i18n.ts';
import { BarsChart } from './BarsChart.tsx';
import { ChartCard } from './ChartCard.tsx';
import type { CardProps } from './card-props.ts';
import type { ChartRow, Series } from './series.ts';

/** Who finished how many pages, those of the last seven days apart. */
export function ReviewerCard({ figures, asTable }: CardProps) {
  const t = useT();
  const series: Series[] = [
    { key: 'earlier', name: t('progress.earlier'), token: '--accent', pattern: 'hatched' },
    { key: 'lastWeek', name: t('progress.lastWeek'), token: '--accent', pattern: 'solid' },
  ];
  const rows = figures.reviewers.map(
    ({ key, done, lastWeek }): ChartRow => ({
      key,
      label: key || t('progress.unnamed'),
      values: { earlier: done - lastWeek, lastWeek, done },
    }),
  );
  const title = t('progress.byReviewer');
  return (
    <ChartCard
      name="reviewers"
      title={title}
      head={t('status.reviewer')}
      series={series}
      columns={[...series, { key: 'done', name: t('progress.total') }]}
      rows={rows}
      empty={t('progress.noneDone')}
      asTable={asTable}
    >
      <BarsChart title={title} rows={rows} series={series} direction="across" />
    </ChartCard>
  );
}
