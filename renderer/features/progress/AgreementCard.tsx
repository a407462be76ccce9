import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.ts';
import { useT } from '../../i18n/i18n.ts';
import { ChartCard } from './ChartCard.tsx';
import { SharesChart } from './SharesChart.tsx';
import type { ChartRow, Series } from './series.ts';

/** How far decisions agree with the machine's proposals, week by week; read apart, as it looks at every reviewed page. */
export function AgreementCard({ asTable }: { asTable: boolean }) {
  const t = useT();
  const { data } = useQuery(queries.scorecard());
  const rows = (data?.rows ?? [])
    .filter(({ group }) => group === 'week')
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(
      ({ key, precision, recall }): ChartRow => ({
        key,
        label: key,
        values: {
          precision: precision?.value ?? null,
          precisionLow: precision?.low ?? null,
          precisionHigh: precision?.high ?? null,
          recall: recall?.value ?? null,
          recallLow: recall?.low ?? null,
          recallHigh: recall?.high ?? null,
        },
      }),
    );
  const series: Series[] = [
    { key: 'precision', name: t('scorecard.precision'), token: '--accent', pattern: 'solid' },
    { key: 'recall', name: t('scorecard.recall'), token: '--amber', pattern: 'hatched' },
  ];
  const columns = series.flatMap(({ key, name }) => [
    { key, name },
    { key: `${key}Low`, name: t('progress.low') },
    { key: `${key}High`, name: t('progress.high') },
  ]);
  const title = t('progress.agreement');
  return (
    <ChartCard
      name="agreement"
      title={title}
      head={t('progress.week')}
      series={series}
      columns={columns}
      rows={rows}
      isShare
      empty={t(data ? 'progress.noneReviewed' : 'app.loading')}
      note={t('progress.agreementNote')}
      asTable={asTable}
    >
      <SharesChart title={title} rows={rows} series={series} />
    </ChartCard>
  );
}
