import { VERDICTS } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import { BarsChart } from './BarsChart.tsx';
import { ChartCard } from './ChartCard.tsx';
import type { CardProps } from './card-props.ts';
import type { ChartRow, Series } from './series.ts';

/** Verdicts that reviewers gave, and those that the machine proposes. */
export function VerdictCard({ figures, asTable }: CardProps) {
  const t = useT();
  const series: Series[] = [
    { key: 'decided', name: t('progress.decided'), token: '--accent', pattern: 'solid' },
    { key: 'proposed', name: t('progress.proposed'), token: '--faint', pattern: 'dotted' },
  ];
  const rows = VERDICTS.map((verdict): ChartRow => {
    const found = figures.verdicts.find(({ key }) => key === verdict);
    const values = { decided: found?.decided ?? 0, proposed: found?.proposed ?? 0 };
    return { key: verdict, label: t(`verdict.${verdict}`), values };
  });
  const title = t('progress.verdicts');
  return (
    <ChartCard
      name="verdicts"
      title={title}
      head={t('verdict.title')}
      series={series}
      rows={rows}
      empty={t('progress.noneDone')}
      asTable={asTable}
    >
      <BarsChart title={title} rows={rows} series={series} direction="across" />
    </ChartCard>
  );
}
