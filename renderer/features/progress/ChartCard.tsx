import { ChartColumn, Download, Table } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import type { Input } from '../../../shared/contract/contract.ts';
import { call } from '../../api/api.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { chartPng, chartSvg } from './chart-image.ts';
import { type Column, chartCsv } from './chart-table.ts';
import { LegendMark } from './LegendMark.tsx';
import type { ChartRow, Series } from './series.ts';

type Format = Input<'progress.write'>['format'];

interface ChartCardProps {
  /** Names the files. */
  name: string;
  title: string;
  /** What the first column of the table holds. */
  head: string;
  series: readonly Series[];
  /** The columns of the table; those of the series where nothing else is said. */
  columns?: readonly Column[];
  rows: readonly ChartRow[];
  /** Shares are shown per cent. */
  isShare?: boolean;
  /** Said in place of the chart where there are no rows. */
  empty: string;
  note?: string;
  /** Whether the table is shown at first. */
  asTable: boolean;
  children: ReactNode;
}

/** A chart with its legend, its table and its ways out: as an image, as a drawing and as CSV. */
export function ChartCard(props: ChartCardProps) {
  const { name, title, head, series, columns = series, rows, isShare, empty, note, asTable, children } = props;
  const t = useT();
  const language = useLanguage();
  const figure = useRef<HTMLDivElement>(null);
  // What was chosen for this chart holds until all are switched again.
  const [own, setOwn] = useState<{ asTable: boolean; when: boolean } | null>(null);
  const isTable = own && own.when === asTable ? own.asTable : asTable;
  const number = new Intl.NumberFormat(language, isShare ? { style: 'percent' } : {});
  const save = async (format: Format): Promise<void> => {
    try {
      const chart = figure.current?.querySelector<SVGSVGElement>('svg.recharts-surface');
      if (format !== 'csv' && !chart) return;
      const content =
        format === 'csv' || !chart
          ? chartCsv(head, columns, rows)
          : await (format === 'png' ? chartPng : chartSvg)({ title, series, chart });
      const { path } = await call('progress.write', { name, format, content });
      toast({ text: t('progress.saved'), detail: path });
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <section className="chart-card" aria-label={title} data-testid={`chart-${name}`}>
      <header>
        <h2>{title}</h2>
        {rows.length > 0 && (
          <>
            <button
              type="button"
              className="icon-button"
              aria-label={t(isTable ? 'progress.showChart' : 'progress.showTable')}
              title={t(isTable ? 'progress.showChart' : 'progress.showTable')}
              onClick={() => setOwn({ asTable: !isTable, when: asTable })}
            >
              {isTable ? <ChartColumn size={15} aria-hidden /> : <Table size={15} aria-hidden />}
            </button>
            <DropdownMenu.Root>
              <DropdownMenu.Trigger asChild>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('progress.save', { title })}
                  title={t('progress.save', { title })}
                >
                  <Download size={15} aria-hidden />
                </button>
              </DropdownMenu.Trigger>
              <DropdownMenu.Portal>
                <DropdownMenu.Content className="menu" sideOffset={6} align="end">
                  {(isTable ? (['csv'] as const) : (['png', 'svg', 'csv'] as const)).map((format) => (
                    <DropdownMenu.Item key={format} className="menu-item" onSelect={() => void save(format)}>
                      {t(`progress.as.${format}`)}
                    </DropdownMenu.Item>
                  ))}
                </DropdownMenu.Content>
              </DropdownMenu.Portal>
            </DropdownMenu.Root>
          </>
        )}
      </header>
      {rows.length === 0 && <p className="hint">{empty}</p>}
      {rows.length > 0 && isTable && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        <div className="chart-table" role="region" aria-label={t('progress.tableOf', { title })} tabIndex={0}>
          <table className="score-table">
            <thead>
              <tr>
                <th scope="col">{head}</th>
                {columns.map((column) => (
                  <th key={column.key} scope="col" className="is-number">
                    {column.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, label, values }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  {columns.map((column) => {
                    const value = values[column.key] ?? null;
                    return (
                      <td key={column.key} className="is-number">
                        {value === null ? '–' : number.format(value)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > 0 && !isTable && (
        <>
          {series.length > 1 && (
            <ul className="chart-legend">
              {series.map((each) => (
                <li key={each.key}>
                  <LegendMark series={each} isShare={isShare === true} />
                  {each.name}
                </li>
              ))}
            </ul>
          )}
          <div ref={figure} className="chart-figure">
            {children}
          </div>
        </>
      )}
      {note && rows.length > 0 && <p className="hint">{note}</p>}
    </section>
  );
}
