import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { useT } from '../../i18n/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { BarsChart } from '../progress/BarsChart.tsx';
import { ChartCard } from '../progress/ChartCard.tsx';
import type { ChartRow, Series } from '../progress/series.ts';

/** Sites that have room in the chart; the table has them all. */
const CHARTED = 15;

interface Counts {
  pages: number;
  decided: number;
  proposed: number;
}

const row = (key: string, label: string, { pages, decided, proposed }: Counts): ChartRow => ({
  key,
  label,
  values: { decided, proposed, pages },
});

/** On which sites and of which months contaminated pages are. */
export function Infection() {
  const t = useT();
  const [by, setBy] = useState<'published' | 'crawled'>('published');
  const { data, error } = useQuery(queries.infection());
  if (error) return <Notice title={t(`error.${failureOf(error).code}`)} />;
  if (!data) return <div aria-busy="true" />;
  const series: Series[] = [
    { key: 'decided', name: t('progress.decided'), token: '--cinnabar', pattern: 'solid' },
    { key: 'proposed', name: t('progress.proposed'), token: '--amber', pattern: 'hatched' },
  ];
  const columns = [...series, { key: 'pages', name: t('progress.pages') }];
  const sites = data.sites
    .filter(({ decided, proposed }) => decided + proposed > 0)
    .map((site) =>
      row(
        site.rest ? 'rest' : `site ${site.key}`,
        site.rest ? t('progress.others') : (site.key ?? t('triage.siteUnknown')),
        site,
      ),
    );
  const dated = data[by].map((month) => row(`month ${month.key}`, month.key ?? t('progress.unknown'), month));
  const months = dated.some(({ values }) => (values.decided ?? 0) + (values.proposed ?? 0) > 0) ? dated : [];
  const titles = { sites: t('triage.chart.sites'), dates: t(`triage.chart.${by}`) };
  return (
    <div className="triage-charts chart-cards">
      <ChartCard
        name="infectedsites"
        title={titles.sites}
        head={t('triage.site')}
        series={series}
        columns={columns}
        rows={sites}
        empty={t('triage.chart.none')}
        asTable={false}
        {...(sites.length > CHARTED && { note: t('progress.charted', { count: CHARTED }) })}
      >
        <BarsChart title={titles.sites} rows={sites.slice(0, CHARTED)} series={series} direction="across" />
      </ChartCard>
      <div>
        <ChartCard
          name="infecteddates"
          title={titles.dates}
          head={t('triage.month')}
          series={series}
          columns={columns}
          rows={months}
          empty={t('triage.chart.none')}
          asTable={false}
        >
          <BarsChart title={titles.dates} rows={months} series={series} direction="up" />
        </ChartCard>
        <Segmented
          label={t('triage.chart.by')}
          value={by}
          options={[
            { value: 'published', content: t('triage.chart.byPublished') },
            { value: 'crawled', content: t('triage.chart.byCrawled') },
          ]}
          onChange={setBy}
        />
      </div>
    </div>
  );
}
