import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../../i18n/i18n.ts';
import { fillId, PatternFill } from './PatternFill.tsx';
import type { ChartRow, Series } from './series.ts';
import { shorten } from './text-width.ts';
import { useReducedMotion } from './use-reduced-motion.ts';

const ROW_HEIGHT = 26;
const AXIS_HEIGHT = 44;
const UPRIGHT_HEIGHT = 240;
/** Room for labels beside the bars, with the gap between. */
const LABEL_WIDTH = 136;
const LABEL_GAP = 16;

interface BarsChartProps {
  title: string;
  rows: readonly ChartRow[];
  series: readonly Series[];
  /** `across`: one line a row, for names; `up`: for what follows in time. */
  direction: 'across' | 'up';
}

/** Bars, stacked where there are several series. */
export function BarsChart({ title, rows, series, direction }: BarsChartProps) {
  const language = useLanguage();
  const chart = useId();
  const isStill = useReducedMotion();
  const number = new Intl.NumberFormat(language);
  const across = direction === 'across';
  const ticks = { fill: 'var(--soft)', fontSize: 12 };
  const labels = {
    dataKey: 'label' as const,
    tick: ticks,
    tickLine: false,
    axisLine: { stroke: 'var(--rule-strong)' },
  };
  const numbers = {
    tick: ticks,
    tickLine: false,
    axisLine: false,
    allowDecimals: false,
    tickFormatter: (value: number) => number.format(value),
  };
  return (
    <ResponsiveContainer width="100%" height={across ? rows.length * ROW_HEIGHT + AXIS_HEIGHT : UPRIGHT_HEIGHT}>
      <BarChart
        data={[...rows]}
        layout={across ? 'vertical' : 'horizontal'}
        title={title}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        barCategoryGap="22%"
      >
        <defs>
          {series.map((each) => (
            <PatternFill key={each.key} chart={chart} series={each} />
          ))}
        </defs>
        <CartesianGrid stroke="var(--rule)" horizontal={!across} vertical={across} />
        {across ? <XAxis type="number" {...numbers} /> : <XAxis type="category" {...labels} minTickGap={12} />}
        {across ? (
          <YAxis
            type="category"
            width={LABEL_WIDTH}
            {...labels}
            tickFormatter={(label: string) => shorten(label, LABEL_WIDTH - LABEL_GAP)}
            interval={0}
          />
        ) : (
          <YAxis type="number" width={48} {...numbers} />
        )}
        <Tooltip
          cursor={{ fill: 'var(--here)' }}
          isAnimationActive={false}
          formatter={(value, name) => [number.format(Number(value)), name]}
          contentStyle={{ background: 'var(--panel)', borderColor: 'var(--rule-strong)', color: 'var(--ink)' }}
          itemStyle={{ color: 'var(--ink)' }}
        />
        {series.map((each) => (
          <Bar
            key={each.key}
            name={each.name}
            dataKey={(row: ChartRow) => row.values[each.key]}
            stackId="all"
            fill={`url(#${fillId(chart, each)})`}
            stroke={`var(${each.token})`}
            isAnimationActive={!isStill}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
