import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../api/queries.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { CodeIndex } from '../review/code-index.ts';
import { BarsChart } from './BarsChart.tsx';
import { ChartCard } from './ChartCard.tsx';
import type { CardProps } from './card-props.ts';
import type { ChartRow, Series } from './series.ts';

/** Rows that have room in a chart; the table has them all. */
const CHARTED = 15;

/** Accepted measures by code, by year of publication and by region. */
export function MeasureCards({ figures, asTable }: CardProps) {
  const t = useT();
  const language = useLanguage();
  const codebook = useQuery(queries.codebook()).data;
  const codes = useMemo(() => (codebook ? new CodeIndex(codebook, language) : null), [codebook, language]);
  const series: Series[] = [{ key: 'measures', name: t('progress.measures'), token: '--jade', pattern: 'solid' }];
  const withPages = [...series, { key: 'pages', name: t('progress.pages') }];
  const byCode = figures.codes.map(
    ({ key, measures }): ChartRow => ({ key, label: codes?.look(key).name ?? key, values: { measures } }),
  );
  const unknown = t('progress.unknown');
  const measured = (rows: typeof figures.years): ChartRow[] =>
    rows.map(({ key, rest, pages, measures }) => ({
      key: rest ? 'rest' : `of ${key}`,
      label: rest ? t('progress.others') : (key ?? unknown),
      values: { measures, pages },
    }));
  // Where nothing was accepted, the table of pages alone would say nothing of measures.
  const any = figures.measures > 0;
  const note = (rows: readonly ChartRow[]) =>
    rows.length > CHARTED ? { note: t('progress.charted', { count: CHARTED }) } : {};
  const years = any ? measured(figures.years) : [];
  const regions = any ? measured(figures.regions) : [];
  return (
    <>
      <ChartCard
        name="codes"
        title={t('progress.byCode')}
        head={t('codebook.title')}
        series={series}
        rows={byCode}
        empty={t('progress.noMeasures')}
        asTable={asTable}
        {...note(byCode)}
      >
        <BarsChart title={t('progress.byCode')} rows={byCode.slice(0, CHARTED)} series={series} direction="across" />
      </ChartCard>
      <ChartCard
        name="years"
        title={t('progress.byYear')}
        head={t('progress.year')}
        series={series}
        columns={withPages}
        rows={years}
        empty={t('progress.noMeasures')}
        asTable={asTable}
      >
        <BarsChart title={t('progress.byYear')} rows={years} series={series} direction="up" />
      </ChartCard>
      <ChartCard
        name="regions"
        title={t('progress.byRegion')}
        head={t('field.region')}
        series={series}
        columns={withPages}
        rows={regions}
        empty={t('progress.noMeasures')}
        asTable={asTable}
        {...note(regions)}
      >
        <BarsChart title={t('progress.byRegion')} rows={regions.slice(0, CHARTED)} series={series} direction="across" />
      </ChartCard>
    </>
  );
}
