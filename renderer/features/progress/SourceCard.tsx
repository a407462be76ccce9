import { useT } from '../../i18n/i18n.ts';
import { BarsChart } from './BarsChart.tsx';
import { ChartCard } from './ChartCard.tsx';
import type { CardProps } from './card-props.ts';
import type { ChartRow, Series } from './series.ts';

/** Sources that have room in the chart; the table has them all. */
const CHARTED = 15;

/** What is done and left of each source. */
export function SourceCard({ figures, asTable }: CardProps) {
  const t = useT();
  const series: Series[] = [
    { key: 'done', name: t('progress.done'), token: '--jade', pattern: 'solid' },
    { key: 'inProgress', name: t('progress.inProgress'), token: '--amber', pattern: 'hatched' },
    { key: 'todo', name: t('progress.todo'), token: '--faint', pattern: 'dotted' },
  ];
  const rows = figures.sources.map(({ key, rest, pages, done, inProgress }): ChartRow => {
    const label = rest ? t('progress.others') : (key ?? t('library.sourceUnknown'));
    return {
      key: rest ? 'rest' : `source ${key}`,
      label,
      values: { done, inProgress, todo: pages - done - inProgress },
    };
  });
  const title = t('progress.bySource');
  return (
    <ChartCard
      name="sources"
      title={title}
      head={t('library.column.source')}
      series={series}
      rows={rows}
      empty={t('progress.noneDone')}
      asTable={asTable}
      {...(rows.length > CHARTED && { note: t('progress.charted', { count: CHARTED }) })}
    >
      <BarsChart title={title} rows={rows.slice(0, CHARTED)} series={series} direction="across" />
    </ChartCard>
  );
}
